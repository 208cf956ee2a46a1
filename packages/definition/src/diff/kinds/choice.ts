// Choices of a field.
import { canonical } from '../../canonical.ts'
import type { Json } from '../../format/words.ts'
import { inForm } from '../in-form.ts'
import type { Kind } from '../kind.ts'
import type { Raw } from '../raw.ts'
import { wordOf } from '../word-of.ts'

export const choice: Kind = (raw) => {
  const place = inForm(raw.path)
  if (place?.keyword !== 'oneOf' && place?.keyword !== 'enum') return undefined
  const params = { name: place.field.join('/') || place.form, form: place.form, choice: labelOf(raw.is ?? raw.was) }
  if (raw.member !== true) return isReordered(raw) ? { kind: 'order', params } : undefined
  if (raw.was === undefined) return { kind: 'choice-added', params }
  if (raw.is === undefined) return { kind: 'choice-removed', params }
  return { kind: canonical(takenOf(raw.was)) === canonical(takenOf(raw.is)) ? 'words' : 'choice-removed', params }
}

/** Alternatives that are no choices are conditions of the form. */
const isReordered = ({ was, is }: Raw): boolean => spelled(was) === spelled(is)
const spelled = (list: Json | undefined): string =>
  Array.isArray(list) ? list.map(canonical).sort().join() : canonical(list ?? null)
const takenOf = (choice: Json): Json => (isMap(choice) ? (choice['const'] ?? null) : choice)
const labelOf = (choice: Json | undefined): string =>
  choice !== undefined && isMap(choice) ? wordOf(choice['title'] ?? choice['const']) : wordOf(choice)
const isMap = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
