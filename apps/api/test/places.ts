// The fields of a wire schema by dotted path, and those that the policy table does not know.
import type { FIELDS } from '../src/policy/fields.ts'
import type { WireName } from '../src/wire/index.ts'

interface Part {
  type?: string
  $ref?: string
  properties?: Record<string, Part>
  items?: Part
  additionalProperties?: Part | boolean
  patternProperties?: Record<string, Part>
}

/** Every leaf: lists and maps are passed through; a named schema has fields of its own. */
export function placesOf(schema: object, at = ''): string[] {
  const { $ref, properties, items, patternProperties } = schema as Part
  if ($ref !== undefined) return []
  if (items) return placesOf(items, at)
  const [inMap] = Object.values(patternProperties ?? {})
  if (inMap) return placesOf(inMap, at)
  if (!properties) return [at]
  return Object.entries(properties).flatMap(([name, part]) => placesOf(part, at ? `${at}.${name}` : name))
}

export function unplaced(wire: Record<WireName, object>, fields: typeof FIELDS, name: WireName): string[] {
  const paths = Object.values(fields[name]).flat()
  const leaves = placesOf(wire[name])
  const covers = (path: string, leaf: string) => leaf === path || leaf.startsWith(`${path}.`)
  return [
    ...leaves.filter((leaf) => !paths.some((path) => covers(path, leaf))).map((leaf) => `${name}.${leaf}`),
    ...paths.filter((path) => !leaves.some((leaf) => covers(path, leaf))).map((path) => `${name}.${path} is no field`),
    ...paths.filter((path, i) => paths.indexOf(path) !== i).map((path) => `${name}.${path} twice`),
  ]
}
