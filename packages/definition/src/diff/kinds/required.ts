// Fields that must be filled in.
import { inForm } from '../in-form.ts'
import type { Kind } from '../kind.ts'
import { wordOf } from '../word-of.ts'

export const required: Kind = (raw) => {
  const place = inForm(raw.path)
  if (place?.keyword !== 'required' && place?.keyword !== 'dependentRequired') return undefined
  const name = [...place.field, ...(raw.member ? [wordOf(raw.is ?? raw.was)] : [])].join('/')
  const params = { name, form: place.form }
  if (raw.is === undefined) return { kind: 'field-optional', params }
  return { kind: place.keyword === 'required' && !raw.member ? 'order' : 'field-required', params }
}
