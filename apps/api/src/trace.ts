// What the log may know of an exception: its kind and its place. Messages may hold what somebody typed.
import { RuleError } from '@yichuang/definition'
import { FlowFailure } from '@yichuang/flow'
import { BrokenItem } from './county/broken.ts'
import type { LogLine } from './host.ts'

export function traceOf(error: unknown): LogLine {
  if (!(error instanceof Error)) return { error: typeof error }
  const places = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return { error: error.name, ...placeOf(error), stack: places.slice(0, 8).join('\n') }
}

/** Where in the definition: its author needs that, and no person stands in it. */
function placeOf(error: Error): LogLine {
  if (error instanceof BrokenItem) return { item: error.item, ...troubleOf(error.cause) }
  return error instanceof FlowFailure ? troubleOf(error) : {}
}

function troubleOf(error: unknown): LogLine {
  if (error instanceof RuleError) return { code: error.code, at: error.at }
  if (!(error instanceof FlowFailure)) return {}
  const { code, at } = error.trouble
  return { code, at, ...(error.cause instanceof RuleError ? { why: error.cause.code } : {}) }
}
