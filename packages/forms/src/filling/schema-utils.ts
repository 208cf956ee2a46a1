// rjsf's schema tools over the kit's own validator: no code is generated, so any Content-Security-Policy will do.
import type { FieldSchema, Json, Trouble } from '@yichuang/definition'
import { validator } from '@yichuang/definition'
import { createSchemaUtils, type RJSFSchema, type RJSFValidationError, type SchemaUtilsType, toErrorSchema, type ValidatorType } from '@rjsf/utils'

/** rjsf asks it which branch of an `if`, `oneOf` or `anyOf` holds; the form's own errors come from `judge`. */
export const interpretingValidator: ValidatorType = {
  isValid: (schema, data, root) => troublesOf(schema, data, root).length === 0,
  rawValidation: <Result>(schema: RJSFSchema, data?: unknown) => ({ errors: troublesOf(schema, data) as Result[] }),
  validateFormData: (data, schema) => {
    const errors = troublesOf(schema, data).map(
      ({ code, at }): RJSFValidationError => ({ name: code, message: code, property: at.replace(/\//g, '.'), stack: `${at} ${code}` }),
    )
    return { errors, errorSchema: toErrorSchema(errors) }
  },
}

export const schemaUtilsOf = (schema: FieldSchema): SchemaUtilsType => createSchemaUtils(interpretingValidator, asRjsf(schema))

/** The two types say the same of the dialect's subset; rjsf's also knows drafts 4 to 7. */
export const asRjsf = (schema: FieldSchema): RJSFSchema => schema as RJSFSchema
export const asField = (schema: RJSFSchema): FieldSchema => schema as FieldSchema

function troublesOf(schema: RJSFSchema, data: unknown, root?: RJSFSchema): Trouble[] {
  const whole = root?.$defs && !schema.$defs ? withDefs(schema, root) : schema
  return validator(asField(whole))((data ?? null) as Json)
}

/** A branch may point at the root's `$defs`. Kept, so that each branch is compiled once. */
function withDefs(schema: RJSFSchema, root: RJSFSchema): RJSFSchema {
  const known = joined.get(schema)
  if (known) return known
  const whole = { ...schema, $defs: root.$defs } as RJSFSchema
  joined.set(schema, whole)
  return whole
}
const joined = new WeakMap<RJSFSchema, RJSFSchema>()
