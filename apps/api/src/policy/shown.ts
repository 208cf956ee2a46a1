// An answer as its reader may see it: the fields that fields.ts does not call open go through their own change.
import { own } from '@yichuang/definition'
import { WIRE, type WireName } from '../wire/index.ts'
import { FIELDS, type FieldClass } from './fields.ts'
import type { Redact } from './redact.ts'

/** What is done to the texts of each class that others may not see as they are. */
export type Changes = Readonly<Record<'party' | 'person' | 'written' | 'paper', Redact>>
type Changed = keyof Changes & FieldClass
const CHANGED: readonly Changed[] = ['party', 'person', 'written', 'paper']

/** Forms are masked where their definition is at hand; everything else is, here. */
export const shown = <T>(name: WireName, answer: T, changes: Changes): T => changed(answer, wayOf(name), changes) as T

/** What lies at a place of an answer and is to be changed; nothing is gone through that leads nowhere. */
type Way = { as: Changed } | { fields: Readonly<Record<string, Way>> } | { every: Way }

interface Part {
  $ref?: string
  properties?: Record<string, Part>
  items?: Part
  patternProperties?: Record<string, Part>
}

const ways = new Map<WireName, Way | undefined>()

function wayOf(name: WireName): Way | undefined {
  if (!ways.has(name)) ways.set(name, wayAt(WIRE[name] as Part, name, ''))
  return ways.get(name)
}

function wayAt(schema: Part, name: WireName, at: string): Way | undefined {
  const { $ref, items, properties, patternProperties } = schema
  if ($ref !== undefined) return wayOf($ref.slice($ref.lastIndexOf('/') + 1) as WireName)
  if (items) return wayAt(items, name, at)
  const [inMap] = Object.values(patternProperties ?? {})
  if (inMap) {
    const every = wayAt(inMap, name, at)
    return every && { every }
  }
  if (!properties) {
    const as = CHANGED.find((one) => FIELDS[name][one]?.some((path) => at === path || at.startsWith(`${path}.`)))
    return as && { as }
  }
  const fields = Object.entries(properties).flatMap(([field, part]): [string, Way][] => {
    const way = wayAt(part, name, at ? `${at}.${field}` : field)
    return way ? [[field, way]] : []
  })
  return fields.length > 0 ? { fields: Object.fromEntries(fields) } : undefined
}

function changed(value: unknown, way: Way | undefined, changes: Changes): unknown {
  if (way === undefined || value === undefined || value === null) return value
  if (Array.isArray(value)) return value.map((one) => changed(one, way, changes))
  if ('as' in way) return typeof value === 'string' ? changes[way.as](value) : value
  const parts = Object.entries(value).map(([field, part]) => [
    field,
    changed(part, 'every' in way ? way.every : own(way.fields, field), changes),
  ])
  return Object.fromEntries(parts)
}
