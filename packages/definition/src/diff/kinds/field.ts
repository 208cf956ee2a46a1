// Fields that came or went, and their type.
import { inForm } from '../in-form.ts'
import { cameOrWent, type Kind } from '../kind.ts'

export const field: Kind = (raw) => {
  const place = inForm(raw.path)
  if (!place) return undefined
  const params = { name: place.field.join('/') || place.form, form: place.form }
  if (place.keyword === undefined && raw.path.at(-2) === 'properties') return { kind: cameOrWent('field', raw), params }
  return place.keyword === 'type' ? { kind: 'field-type', params } : undefined
}
