// What a field takes: narrower, wider, otherwise.
import { inForm } from '../in-form.ts'
import type { Kind } from '../kind.ts'

const LEAST = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems']
const MOST = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems']
const OTHERS = [
  'pattern',
  'format',
  'const',
  'multipleOf',
  'uniqueItems',
  'additionalProperties',
  'contains',
  'fieldsOf',
  'unitsOf',
  'material',
  'items',
]

export const bounds: Kind = ({ path, was, is }) => {
  const place = inForm(path)
  const keyword = place?.keyword ?? path.at(-1) ?? ''
  if (!place || ![...LEAST, ...MOST, ...OTHERS].includes(keyword)) return undefined
  const params = { name: place.field.join('/') || place.form, form: place.form }
  if (is === undefined) return { kind: 'field-wider', params }
  if (typeof was !== 'number' || typeof is !== 'number' || OTHERS.includes(keyword))
    return { kind: 'field-narrower', params }
  return { kind: is > was === LEAST.includes(keyword) ? 'field-narrower' : 'field-wider', params }
}
