// One answer of a form as its reader reads it: choices by title, days and yes or no in words, files by name.
import { type FieldSchema, type Json, type Lang, type Pointer, sayDate, sayMoney } from '@yichuang/definition'
import { wordsOf } from './words.ts'

export interface Telling {
  lang: Lang
  /** Names of files by id. */
  files: ReadonlyMap<string, string>
}

/** `schema` with its choices resolved; undefined when nothing is there. */
export function saidValue(
  value: Json | undefined,
  parts: readonly FieldSchema[],
  telling: Telling,
): string | undefined {
  const { lang, files } = telling
  const { comma, yes, no, rows } = wordsOf(lang)
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'boolean') return value ? yes : no
  if (Array.isArray(value)) {
    if (value.some((one) => typeof one === 'object')) return rows(value.length)
    const items = parts.flatMap((part) => part.items ?? [])
    return value.map((one) => saidValue(one, items, telling) ?? '').join(comma) || undefined
  }
  if (typeof value === 'object') return rows(Object.keys(value).length)
  if (parts.some(({ format }) => format === 'file')) return files.get(String(value)) ?? String(value)
  if (typeof value === 'number' && parts.some(({ format }) => format === 'fen')) return sayMoney(value, lang)
  const title = parts.flatMap(({ oneOf = [] }) => oneOf).find((choice) => choice.const === value)?.title
  return cut(title ?? sayDate(String(value), lang))
}

/** Every part of a schema that speaks of one place; conditional parts too. */
export function partsAt(schema: FieldSchema, at: Pointer): FieldSchema[] {
  return at
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<FieldSchema[]>((parts, name) => parts.flatMap(layers).flatMap((part) => inner(part, name)), [schema])
    .flatMap(layers)
}

const inner = ({ properties }: FieldSchema, name: string): FieldSchema[] =>
  properties && Object.hasOwn(properties, name) ? [properties[name] as FieldSchema] : []

const layers = (part: FieldSchema): FieldSchema[] => [
  part,
  ...[...(part.allOf ?? []), ...(part.anyOf ?? []), part.then, part.else]
    .filter((one) => one !== undefined)
    .flatMap(layers),
]

const LONG = 300
const cut = (text: string) => (text.length > LONG ? `${text.slice(0, LONG).toWellFormed()}…` : text)
