// What a task of a bench took, in milliseconds.
import type { Bench } from 'tinybench'

/** @throws Error when the task failed: then nothing was measured */
export function median(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result
  if (!result || !('latency' in result)) throw new Error(`${name} was not measured: ${JSON.stringify(result)}`)
  return result.latency.p50
}
