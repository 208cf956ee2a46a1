// Wrong values made from a form's own rules: for each field and keyword, a form that is right but for that one place.
import type { FieldSchema, Json } from '@yichuang/definition'

export interface Probe {
  /** The field and the rule that is broken: `/applicant/mobile format`. */
  what: string
  at: string
  form: Json
}

type Fields = Record<string, Json>

/** One probe for each rule that applies to `right`; what is computed is the server's own and no rule for a sender. */
export function probesOf(schema: FieldSchema, right: Json): Probe[] {
  return [...new Map(walk(schema, right, '').map((one) => [one.what, one])).values()].map(({ what, at, put }) => ({
    what,
    at,
    form: put(structuredClone(right)),
  }))
}

interface Wrong {
  what: string
  at: string
  put(form: Json): Json
}

function walk(schema: FieldSchema, value: Json | undefined, at: string): Wrong[] {
  if (schema.computed !== undefined) return []
  const branches = (schema.allOf ?? []).flatMap((part) => {
    const applies = part.if === undefined || holds(part.if, value)
    return [...walk(part, value, at), ...walk((applies ? part.then : part.else) ?? {}, value, at)]
  })
  const computed = new Set(
    (schema.allOf ?? []).flatMap((part) => computedIn((holds(part.if ?? {}, value) ? part.then : part.else) ?? {})),
  )
  const inside = isFields(value)
    ? Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
        value[name] === undefined || computed.has(name) ? [] : walk(field, value[name], `${at}/${name}`),
      )
    : Array.isArray(value) && schema.items
      ? walk(schema.items, value[0], `${at}/0`)
      : []
  return [...ofObject(schema, value, at), ...ofValue(schema, at), ...branches, ...inside]
}

const computedIn = (schema: FieldSchema): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, field]) => (field.computed === undefined ? [] : [name]))

function ofObject(schema: FieldSchema, value: Json | undefined, at: string): Wrong[] {
  if (!isFields(value)) return []
  const missing = (schema.required ?? []).map((name) => set(`${at}/${name}`, 'required', undefined))
  return schema.additionalProperties === false
    ? [...missing, set(`${at}/isApproved`, 'additionalProperties', true)]
    : missing
}

function ofValue(schema: FieldSchema, at: string): Wrong[] {
  const { type, minLength, maxLength, minItems, maxItems, uniqueItems, format } = schema
  const one = (rule: string, value: Json): Wrong => set(at, rule, value)
  const items = (n: number, salt = ''): Json => Array.from({ length: n }, (_, i) => `/none${salt ? i : ''}`)
  return [
    ...(type === 'string' ? [one('type', 42), one('type of a list', ['x'])] : []),
    ...(type === 'boolean' ? [one('type', 'true')] : []),
    ...(type === 'object' ? [one('type', 'x'), one('type of a list', [])] : []),
    ...(type === 'array' ? [one('type', {})] : []),
    ...(schema.oneOf ? [one('oneOf', 'moon')] : []),
    ...(schema.const === true ? [one('const', false)] : []),
    ...(minLength ? [one('minLength', 'x'.repeat(minLength - 1))] : []),
    ...(maxLength && !format ? [one('maxLength', '字'.repeat(maxLength + 1))] : []),
    ...(minItems ? [one('minItems', [])] : []),
    ...(maxItems ? [one('maxItems', items(maxItems + 1, 'n'))] : []),
    ...(uniqueItems ? [one('uniqueItems', items(2))] : []),
    ...(format ? (BAD[format] ?? ['?']).map((value, i) => one(`format ${format} ${i + 1}`, value)) : []),
  ]
}

/** Near misses of each format. */
const BAD: Record<string, string[]> = {
  'cn-resident-id': ['450299195803120023', '450299195802300027', '45029919580312002', '450299195803120022 or 1=1'],
  'cn-mobile': ['1380013800', '138001380000', '23800138000', '13800138o00'],
  date: ['2026-02-30', '2026-2-3', '03/02/2026', '2026-03-02T00:00:00Z'],
  file: ['file_00000000000000000000000000', '../../etc/passwd', 'https://a.test/x.jpg'],
}

/** Whether a condition of a form holds, as far as forms of ours go: constants and lists of them, nested. */
function holds(
  { properties = {}, required = [], const: is, enum: among }: FieldSchema,
  value: Json | undefined,
): boolean {
  if (is !== undefined) return value === is
  if (among) return among.includes(value as never)
  if (!isFields(value)) return true
  return (
    required.every((name) => value[name] !== undefined) &&
    Object.entries(properties).every(([name, part]) => value[name] === undefined || holds(part, value[name]))
  )
}

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function set(at: string, rule: string, value: Json | undefined): Wrong {
  const put = (form: Json): Json => {
    const names = at.split('/').slice(1)
    const last = names.pop()
    if (last === undefined) return value ?? null
    let inside = form as Fields
    for (const name of names) inside = inside[name] as Fields
    if (value === undefined) delete inside[last]
    else inside[last] = value
    return form
  }
  return { what: `${at || '/'} ${rule}`, at, put }
}
