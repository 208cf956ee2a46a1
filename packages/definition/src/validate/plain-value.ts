// A value as the engine gets it: a copy of bounded size.
import type { Json } from '../format/words.ts'
import { VALUE_BUDGET } from './budget.ts'

/** A value that is too much to look at. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch'
  readonly code: 'form/too-deep' | 'form/too-much' | 'form/too-long-text' | 'form/unreadable'

  constructor(code: TooMuch['code']) {
    super(code)
    this.code = code
  }
}

/**
 * Fields that are `undefined` count as absent (form libraries leave them behind). The copies have no prototype, so that
 * no name in them is special.
 * @throws TooMuch
 */
export function plainValue(value: unknown): Json {
  let nodes = 0
  const copy = (from: unknown, depth: number): Json => {
    nodes += 1
    if (nodes > VALUE_BUDGET.nodes) throw new TooMuch('form/too-much')
    if (depth > VALUE_BUDGET.depth) throw new TooMuch('form/too-deep')
    if (Array.isArray(from)) return from.map((item) => copy(item, depth + 1))
    if (typeof from === 'object' && from !== null) {
      const to: { [key: string]: Json } = Object.create(null)
      for (const [key, part] of Object.entries(from)) {
        if (part !== undefined) to[text(key)] = copy(part, depth + 1)
      }
      return to
    }
    return typeof from === 'string' ? text(from) : scalar(from)
  }
  return copy(value, 0)
}

/** Half a surrogate pair is no character; it could be neither stored nor printed. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/

function text(value: string): string {
  if (value.length > VALUE_BUDGET.text) throw new TooMuch('form/too-long-text')
  if (LONE_SURROGATE.test(value)) throw new TooMuch('form/unreadable')
  return value
}

function scalar(value: unknown): Json {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new TooMuch('form/unreadable')
}
