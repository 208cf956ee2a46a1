// `{ "$file": "photo.jpg" }` in a scenario stands for an uploaded file.
import { hashOf, type Json } from '@yichuang/definition'

/** The form with every such marker as a file's id; the same name is always the same id. */
export function withFiles(form: Json): Json {
  if (typeof form !== 'object' || form === null) return form
  if (Array.isArray(form)) return form.map(withFiles)
  const name = form['$file']
  if (typeof name === 'string') return fileId(name)
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, withFiles(value)]))
}

/** `file_` and 26 letters and digits, like a real one. */
const fileId = (name: string): string => `file_${hashOf(name).slice(0, 26)}`
