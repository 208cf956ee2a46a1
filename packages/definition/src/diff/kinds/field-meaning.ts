// What a field is for: computed, private, searched, described.
import { inForm } from '../in-form.ts'
import type { Kind } from '../kind.ts'

const KINDS: Readonly<Record<string, string>> = {
  computed: 'field-computed',
  readOnly: 'field-computed',
  pii: 'field-privacy',
  search: 'field-search',
  title: 'words',
  description: 'words',
  default: 'words',
}

/** Everything else that JSON Schema can say of a form: conditions, alternatives. */
export const fieldMeaning: Kind = ({ path }) => {
  const place = inForm(path)
  if (!place) return undefined
  const params = { name: place.field.join('/') || place.form, form: place.form }
  return { kind: KINDS[place.keyword ?? ''] ?? 'form-conditions', params }
}
