// A typebox type as a plain JSON Schema that any validator and editor reads.
import type Type from 'typebox'
import type { Json } from './words.ts'

export type Schema = { [keyword: string]: Json }

/** Recursive parts, which typebox keeps where they are used under bare names, move to `$defs` at the root. */
export function standard(type: Type.TSchema): Schema {
  const defs: Schema = {}
  const schema = hoist(JSON.parse(JSON.stringify(type)), defs) as Schema
  return Object.keys(defs).length === 0 ? schema : { ...schema, $defs: defs }
}

function hoist(node: Json, defs: Schema): Json {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((part) => hoist(part, defs))
  const { $defs, $ref, ...rest } = node
  // A field may be called `$ref` (forms describe schemas); a reference is a string.
  if (typeof $ref !== 'string') {
    const plain = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, hoist(part, defs)]))
    return Array.isArray(plain['items']) ? fixedList(plain) : plain
  }
  for (const [name, part] of Object.entries(($defs ?? {}) as Schema)) {
    const { $id, ...def } = part as Schema
    // Set before going on, so that the part may speak of itself.
    if (defs[name] === undefined) {
      defs[name] = {}
      defs[name] = hoist(def, defs)
    }
  }
  return { ...rest, $ref: `#/$defs/${$ref}` }
}

/** typebox writes fixed lists as drafts before 2020-12 did. */
function fixedList({ items, additionalItems, ...rest }: Schema): Schema {
  return { ...rest, prefixItems: items ?? [], items: additionalItems ?? true }
}
