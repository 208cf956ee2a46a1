// What the log may know of an exception: its kind and its place. Messages may hold what somebody typed.
import { FlowFailure } from '@yichuang/flow'
import type { LogLine } from './host.ts'

export function traceOf(error: unknown): LogLine {
  if (!(error instanceof Error)) return { error: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  // Where in the definition: its author needs that, and no person stands in it.
  const { code, at } = error instanceof FlowFailure ? error.trouble : {}
  return { error: error.name, ...(code ? { code, at } : {}), stack: places.slice(0, 8).join('\n') }
}
