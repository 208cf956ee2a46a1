// What keeps a value from being a bundle at all: no JSON, too large, not its shape.
import type { Json } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { jsonTroubles } from '../shape/json.ts'
import { shapeTroubles } from '../shape/shape.ts'

export function bundleTroubles(value: unknown): Trouble[] {
  const wrong = jsonTroubles(value, '')
  return wrong.length > 0 ? wrong : shapeTroubles('bundle', value as Json, '')
}
