// The JSON Schemas of every file, made from the same source as the types.
import type Type from 'typebox'
import { Bundle } from './bundle.ts'
import { CalendarFile, CountyFile, Directory, PeopleFile } from './county.ts'
import { Flow } from './flow.ts'
import { DocumentFile, FormFile, TextSource } from './form.ts'
import { MigrationPlan } from './migration.ts'
import { Overlay } from './overlay.ts'
import { patchOf } from './patch-of.ts'
import { Scenario } from './scenario.ts'
import { ServiceFile } from './service.ts'
import { type Schema, standard } from './standard.ts'

const service = titled('service.json of an item that stands alone', ServiceFile)
const servicePatch = titled(
  'service.json on a base: only what differs (RFC 7396); null takes away',
  ServiceFile,
  patchOf,
)

/** By name of the file they describe; `bundle` is the built item, the others are what an author writes. */
export const schemas = {
  service,
  'service.patch': servicePatch,
  flow: titled('flow.json: states, targets and names', Flow),
  'flow.patch': titled('flow.patch.json: what differs from the base (RFC 7396); null takes away', Flow, patchOf),
  form: titled('forms/*.json', FormFile),
  document: titled('documents/*.json: a notice', DocumentFile),
  text: titled('text/*.json: another language, keyed by the source text', TextSource),
  scenario: titled('scenarios/*.json: who does what when, and what must be true', Scenario),
  bundle: titled('A built item', Bundle),
  migration: titled('A migration plan: how cases in work go from one version to another', MigrationPlan),
  overlay: titled('overlays/*.json: what a region or a county has otherwise (RFC 7396)', Overlay),
  county: titled('county.json', CountyFile),
  directory: titled('directory.json: units, posts, people', Directory),
  calendar: titled('calendars/*.json: one year of one region', CalendarFile),
  people: titled('people.json: the fictional residents of a sample county', PeopleFile),
} as const satisfies Record<string, Schema>
export type SchemaName = keyof typeof schemas

function titled(title: string, type: Type.TSchema, change: (schema: Schema) => Schema = (schema) => schema): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...change(standard(type)) }
}
