// rjsf's schema tools over the kit's own validator: no code is generated, so any Content-Security-Policy will do.
import {
  getDisplayLabel,
  isFilesArray,
  isMultiSelect,
  isSelect,
  type RJSFSchema,
  retrieveSchema,
  type SchemaUtilsType,
  type ValidatorType,
} from '@rjsf/utils'
import { type FieldSchema, type Json, validator } from '@yichuang/definition'
import { choicesOf } from './kind.ts'

/** What rjsf's fields ask for; what only its own `Form` needs stays out of the bundle. */
export type SchemaUtils = Pick<
  SchemaUtilsType,
  | 'retrieveSchema'
  | 'getDefaultFormState'
  | 'getDisplayLabel'
  | 'isSelect'
  | 'isMultiSelect'
  | 'isFilesArray'
  | 'getRootSchema'
>

/**
 * rjsf asks which branch of an `if`, `oneOf` or `anyOf` holds, and nothing else: errors come from `judge`.
 * So the rest of `ValidatorType` is never called.
 */
const asked: Pick<ValidatorType, 'isValid'> = {
  isValid: (schema, data, root) => validator(asField(withDefs(schema, root)))((data ?? null) as Json).length === 0,
}
const interpreting = asked as ValidatorType

export function schemaUtilsOf(schema: FieldSchema): SchemaUtils {
  const root = asRjsf(schema)
  return {
    getRootSchema: () => root,
    retrieveSchema: (part, data, resolveRefs) =>
      withoutAlternatives(retrieveSchema(interpreting, part, root, data, undefined, resolveRefs)),
    // A new row starts empty. rjsf would choose first options and tick promises; the filling knows the real defaults.
    getDefaultFormState: (part) => (part.type === 'object' || part.properties ? {} : undefined),
    getDisplayLabel: (part, ui, options) => getDisplayLabel(interpreting, part, ui, root, options),
    isSelect: (part) => isSelect(interpreting, part, root),
    isMultiSelect: (part) => isMultiSelect(interpreting, part, root),
    isFilesArray: (part, ui) => isFilesArray(interpreting, part, ui, root),
  }
}

/** The two types say the same of the dialect's subset; rjsf's also knows drafts 4 to 7. */
export const asRjsf = (schema: FieldSchema): RJSFSchema => schema as RJSFSchema
export const asField = (schema: RJSFSchema): FieldSchema => schema as FieldSchema

/** Alternatives that are not choices ("a phone or an address") only constrain: nobody is asked which one is meant. */
function withoutAlternatives(schema: RJSFSchema): RJSFSchema {
  if ((!schema.anyOf && !schema.oneOf) || choicesOf(asField(schema))) return schema
  const { anyOf: _any, oneOf: _one, ...plain } = schema
  return plain
}

/** A branch may point at the root's `$defs`. Kept, so that each branch is compiled once. */
function withDefs(schema: RJSFSchema, root: RJSFSchema): RJSFSchema {
  if (!root.$defs || schema.$defs) return schema
  const known = joined.get(schema)
  if (known) return known
  const whole = { ...schema, $defs: root.$defs } as RJSFSchema
  joined.set(schema, whole)
  return whole
}
const joined = new WeakMap<RJSFSchema, RJSFSchema>()
