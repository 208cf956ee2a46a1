// The committed schema files, as text: what an author's editor reads.
import { schemas } from './schemas.ts'

/** By file name, such as `flow.schema.json`. A service.json that names a base goes by `service.patch.schema.json`. */
export const schemaFiles = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  )
