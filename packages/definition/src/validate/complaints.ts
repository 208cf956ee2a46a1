// The engine's list of errors, read as what is wrong with each field.
import type { OutputUnit } from '@cfworker/json-schema'
import type { Json } from '../format/words.ts'
import { own } from '../own.ts'
import { COMPLAINTS, type Complaint, isBlank } from './complaint.ts'
import type { Engine } from './engine.ts'
import type { FormatFacts } from './formats/format.ts'
import { isMap, type SchemaObject } from './keywords.ts'
import { isChoice, listOf } from './layers.ts'
import { fromFragment, joinPointer, valueAt } from './pointer.ts'
import { schemaAt } from './schema-at.ts'

/** Every complaint, structure left out, in the engine's order; a field may have several. */
export function complaintsOf(engine: Engine, value: Json, facts: FormatFacts): Complaint[] {
  return read(engine.run(value, facts.today), { engine, value, facts })
}

interface Reading {
  engine: Engine
  value: Json
  facts: FormatFacts
}

/**
 * The engine lists a failed keyword and then what failed inside it, at places below its own. What lies inside an
 * alternative is a matter of that alternative.
 */
function read(units: readonly OutputUnit[], reading: Reading): Complaint[] {
  const found: Complaint[] = []
  const counted = units
    .filter(({ keyword }) => CONTAINS.includes(keyword))
    .map(({ keywordLocation }) => keywordLocation)
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as OutputUnit
    if (counted.some((place) => unit.keywordLocation.startsWith(`${place}/`))) continue
    if (!WITH_INSIDE.includes(unit.keyword)) {
      found.push(...complaintsIn(unit, reading))
      continue
    }
    const inside: OutputUnit[] = []
    while (units[i + 1]?.keywordLocation.startsWith(`${unit.keywordLocation}/`)) {
      i += 1
      inside.push(units[i] as OutputUnit)
    }
    found.push(...(unit.keyword === 'propertyNames' ? badNames(inside) : alternatives(unit, inside, reading)))
  }
  return found
}

const CONTAINS = ['contains', 'minContains', 'maxContains']
const WITH_INSIDE = ['anyOf', 'oneOf', 'propertyNames']

function complaintsIn(unit: OutputUnit, { engine, value: whole, facts }: Reading): Complaint[] {
  const { keyword } = unit
  const at = fromFragment(unit.instanceLocation)
  const value = valueAt(whole, at) ?? null
  if (keyword === 'required' || keyword === 'dependentRequired') {
    const names = namesMissing(schemaOf(unit, engine), keyword, value)
    return names.map((name) => absent(joinPointer(at, name)))
  }
  const complain = own(COMPLAINTS, keyword)
  if (complain === undefined) return []
  if (isBlank(keyword, value)) return [absent(at)]
  if (keyword === 'not' && unit.keywordLocation.endsWith('/additionalProperties/not')) {
    return [{ code: 'form/unknown-field', at, params: {}, missing: false, stranger: true }]
  }
  const finding = complain({ schema: schemaOf(unit, engine), value, facts })
  return [{ at, params: {}, missing: false, stranger: false, ...finding }]
}

const absent = (at: string): Complaint => ({ code: 'form/required', at, params: {}, missing: true, stranger: false })

const schemaOf = ({ keywordLocation }: OutputUnit, engine: Engine): SchemaObject =>
  schemaAt(engine, keywordLocation.slice(0, keywordLocation.lastIndexOf('/')))

function namesMissing(schema: SchemaObject, keyword: string, value: Json): string[] {
  if (!isMap(value)) return []
  const has = (name: string) => own(value, name) !== undefined
  const needed =
    keyword === 'required'
      ? (schema['required'] as string[])
      : Object.entries(schema['dependentRequired'] as Record<string, string[]>).flatMap(([name, others]) =>
          has(name) ? others : [],
        )
  return needed.filter((name) => !has(name))
}

const badNames = (inside: readonly OutputUnit[]): Complaint[] =>
  inside.slice(0, 1).map(({ instanceLocation }) => ({
    code: 'form/unknown-field',
    at: fromFragment(instanceLocation),
    params: {},
    missing: false,
    stranger: true,
  }))

/** `anyOf` and `oneOf`: the alternative that was meant speaks; when none is near, the field as a whole is wrong. */
function alternatives(unit: OutputUnit, inside: readonly OutputUnit[], reading: Reading): Complaint[] {
  const at = fromFragment(unit.instanceLocation)
  const one = (code: string, missing = false): Complaint[] => [{ code, at, params: {}, missing, stranger: !missing }]
  if (isBlank(unit.keyword, valueAt(reading.value, at))) return [absent(at)]
  const ways = listOf(schemaOf(unit, reading.engine)[unit.keyword])
  if (ways.every(isChoice)) return one('form/not-a-choice')
  const told = ways.map((_, i) => {
    const place = `${unit.keywordLocation}/${i}`
    return read(
      inside.filter(({ keywordLocation }) => keywordLocation.startsWith(`${place}/`)),
      reading,
    )
  })
  if (told.some((complaints) => complaints.length === 0)) return one('form/fits-several')
  const unfinished = told.filter((complaints) => complaints.every(({ missing }) => missing))
  if (unfinished.length > 1) return inCommon(unfinished) ?? one('form/one-of-these', true)
  const near = told.filter((complaints) => !complaints.some(({ stranger }) => stranger))
  return unfinished[0] ?? (near.length === 1 ? near[0] : undefined) ?? one('form/fits-none')
}

/** What every unfinished alternative lacks, such as the field that tells them apart. */
function inCommon([first = [], ...others]: readonly Complaint[][]): Complaint[] | undefined {
  const shared = first.filter(({ at }) => others.every((complaints) => complaints.some((other) => other.at === at)))
  return shared.length > 0 ? shared : undefined
}
