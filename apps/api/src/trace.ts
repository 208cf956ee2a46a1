// What the log may know of an exception: its kind and its place. Messages may hold what somebody typed.
import type { LogLine } from './host.ts'

export function traceOf(error: unknown): LogLine {
  if (!(error instanceof Error)) return { error: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error: error.name, stack: places.slice(0, 8).join('\n') }
}
