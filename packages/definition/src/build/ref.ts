// Where a `$ref` leads, among the files under workflows/.
import type { Json } from '../format/words.ts'

/**
 * `../../blocks/person.json#/properties/name` from `senior-card/forms/application.json` is
 * `blocks/person.json` and `/properties/name`. Undefined for anything that is no relative reference within.
 */
export function placeOf(ref: string, from: string): { file: string; pointer: string } | undefined {
  const [, path = '', pointer = ''] = /^([^#]*)(?:#(.*))?$/s.exec(ref) ?? []
  if (/^[/\\]|:|\\|\?|%/.test(path) || (pointer !== '' && !pointer.startsWith('/'))) return undefined
  if (path === '') return { file: from, pointer }
  const steps = from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '.') steps.push(step)
  }
  return { file: steps.join('/'), pointer }
}

/** The schema of a referred file: a block is a bare schema, a form has its own under `schema`. */
export const documentOf = (file: Json): Json =>
  typeof file === 'object' && file !== null && !Array.isArray(file) && file['format'] === 1
    ? (file['schema'] ?? file)
    : file
