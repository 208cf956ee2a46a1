// A rule about the answers beside it, said as a JSON Schema: so that form, browser and server ask the same question.
import type { Json, Logic } from '../format/words.ts'

type Fields = { [keyword: string]: Json }
type Translate = (args: Json[], root: string) => Fields | undefined

/**
 * A schema that fits a group exactly when the rule holds for it; `root` is what the rule calls the group (`here`,
 * `data.application`). Undefined for a rule that asks anything else than plain questions about its answers.
 */
export function conditionOf(rule: Logic, root: string): Fields | undefined {
  if (typeof rule === 'boolean') return rule ? {} : { not: {} }
  const { name, args } = useOf(rule) ?? {}
  if (name === undefined || args === undefined) return undefined
  return Object.hasOwn(SAID, name) ? SAID[name]?.(args, root) : undefined
}

const SAID: Readonly<Record<string, Translate>> = {
  and: (args, root) => all('allOf', args, root),
  or: (args, root) => all('anyOf', args, root),
  '!': ([arg = null], root) => opposite(truth(arg, root)),
  '!!': ([arg = null], root) => truth(arg, root),
  var: (args, root) => truth({ var: args[0] ?? null }, root),
  '==': (args, root) => compared(args, root, (value) => ({ const: value })),
  '!=': (args, root) => opposite(compared(args, root, (value) => ({ const: value }))),
  '<': (args, root) => ordered(args, root, 'exclusiveMaximum', 'exclusiveMinimum'),
  '<=': (args, root) => ordered(args, root, 'maximum', 'minimum'),
  '>': (args, root) => ordered(args, root, 'exclusiveMinimum', 'exclusiveMaximum'),
  '>=': (args, root) => ordered(args, root, 'minimum', 'maximum'),
  in: ([needle = null, hay = null], root) => {
    if (Array.isArray(hay) && hay.every(isPlain)) {
      const listed = at(needle, root, hay.length > 0 ? { enum: hay } : { not: {} })
      const nothing = hay.includes(null) ? compared([needle, null], root, (value) => ({ const: value })) : undefined
      return listed && nothing ? { anyOf: [listed, nothing] } : listed
    }
    if (!isPlain(needle)) return undefined
    const listed = { type: 'array', contains: { const: needle } }
    // In a text a part is looked for.
    const part = typeof needle === 'string' ? [{ type: 'string', pattern: literal(needle) }] : []
    return at(hay, root, { anyOf: [listed, ...part] })
  },
  some: ([list = null, each = null], root) => {
    const item = conditionOf(each, '')
    return item && at(list, root, { type: 'array', contains: { type: 'object', ...item } })
  },
  none: (args, root) => opposite(SAID['some']?.(args, root)),
}

const all = (keyword: string, args: Json[], root: string): Fields | undefined => {
  const parts = args.flatMap((arg) => conditionOf(arg, root) ?? [])
  return parts.length === args.length ? { [keyword]: parts } : undefined
}

const opposite = (schema: Fields | undefined): Fields | undefined => schema && { not: schema }

/** Only false, null, 0, "" and [] are no. */
function truth(arg: Json, root: string): Fields | undefined {
  return useOf(arg)?.name === 'var'
    ? at(arg, root, { not: { enum: [false, null, 0, '', []] } })
    : conditionOf(arg, root)
}

/** A value that is not there is equal to null, and to nothing else. */
function compared([a = null, b = null]: Json[], root: string, say: (value: Json) => Fields): Fields | undefined {
  const [path, value] = isPlain(b) ? [a, b] : [b, a]
  if (!isPlain(value)) return undefined
  if (value !== null) return at(path, root, say(value))
  return opposite(at(path, root, { not: { const: null } }))
}

/** Numbers only: texts have an order that a schema cannot ask for. */
function ordered([a = null, b = null]: Json[], root: string, right: string, left: string): Fields | undefined {
  if (typeof b === 'number') return at(a, root, { type: 'number', [right]: b })
  return typeof a === 'number' ? at(b, root, { type: 'number', [left]: a }) : undefined
}

/** The schema of a group in which something holds at the end of a path. */
function at(logic: Json, root: string, holds: Fields): Fields | undefined {
  const { name, args } = useOf(logic) ?? {}
  const path = args?.[0]
  if (name !== 'var' || typeof path !== 'string') return undefined
  const below = root === '' ? path : path.startsWith(`${root}.`) ? path.slice(root.length + 1) : ''
  if (below === '' || /^(case|data|event|actor|service|reads|now|county|each|here)(\.|$)/.test(below)) return undefined
  return below
    .split('.')
    .reduceRight<Fields>((inner, key) => ({ type: 'object', properties: { [key]: inner }, required: [key] }), holds)
}

function useOf(logic: Json): { name: string; args: Json[] } | undefined {
  if (typeof logic !== 'object' || logic === null || Array.isArray(logic)) return undefined
  const [name, ...others] = Object.keys(logic)
  if (name === undefined || others.length > 0) return undefined
  const args = logic[name] ?? null
  return { name, args: Array.isArray(args) ? args : [args] }
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

const isPlain = (value: Json): value is null | boolean | number | string =>
  value === null || ['boolean', 'number', 'string'].includes(typeof value)
