// Does one file have its shape? For editors, and for the files of a county.
import type { SchemaName } from './format/schemas.ts'
import type { Json } from './format/words.ts'
import { findings } from './problem/findings.ts'
import type { Lang, Problem } from './problem/problem.ts'
import { jsonTroubles } from './shape/json.ts'
import { shapeTroubles } from './shape/shape.ts'

/**
 * Whatever is wrong with the shape of a file; any JSON may come in. Places are JSON pointers into the file.
 *
 * @example checkFile('county', JSON.parse(text)).length === 0
 */
export function checkFile(name: SchemaName, value: unknown, { lang = 'zh-CN' }: { lang?: Lang } = {}): Problem[] {
  const wrong = jsonTroubles(value, '')
  return findings(wrong.length > 0 ? wrong : shapeTroubles(name, value as Json, ''), lang)
}
