// One spelling for what people spell in several ways.
import type { FieldSchema, Json } from '@yichuang/definition'
import { visit } from './visit.ts'

/** Identity numbers and credit codes are kept in capitals: the check digit x is X (GB 11643, GB 32100; DOMAIN C4). */
const IN_CAPITALS = ['cn-resident-id', 'cn-uscc']

export function normalise(schema: FieldSchema, value: Json): Json {
  return visit(schema, value, ({ format }, field) =>
    typeof field === 'string' && format !== undefined && IN_CAPITALS.includes(format) ? field.trim().toUpperCase() : field,
  )
}
