// Which field of which form a place belongs to, and what of the field it is.

export interface InForm {
  form: string
  /** Names of the fields around and of the field itself. */
  field: string[]
  /** A keyword of JSON Schema; absent when the place is the field itself. */
  keyword?: string
  /** It holds only under a condition (`then`, `else`, alternatives). */
  sometimes: boolean
  /** It is told as one. */
  whole: boolean
}

const NAMED = ['properties', '$defs']
const LISTS = ['oneOf', 'anyOf', 'allOf']
const BELOW = ['then', 'else', 'items', 'contains', 'additionalProperties']

/** Undefined for what stands outside of the form's schema. */
export function inForm(path: readonly string[]): InForm | undefined {
  const [room, form, part, ...rest] = path
  if (room !== 'forms' || form === undefined || part !== 'schema') return undefined
  const field: string[] = []
  let sometimes = false
  for (let i = 0; i < rest.length; i += 1) {
    const keyword = rest[i] as string
    if (NAMED.includes(keyword)) {
      const name = rest[i + 1]
      if (name === undefined) return { form, field, keyword, sometimes, whole: false }
      field.push(name)
      i += 1
    } else if (LISTS.includes(keyword)) {
      if (rest[i + 1] === undefined) return { form, field, keyword, sometimes, whole: true }
      sometimes = true
      i += 1
    } else if (BELOW.includes(keyword)) {
      if (keyword === 'items') field.push('*')
      else sometimes = true
    } else return { form, field, keyword, sometimes, whole: true }
  }
  return { form, field, sometimes, whole: false }
}
