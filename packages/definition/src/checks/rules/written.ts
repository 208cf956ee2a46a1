// Every rule that is written anywhere in an item, with what it can read there.
import type { FieldSchema } from '../../format/form.ts'
import type { Json, Logic } from '../../format/words.ts'
import { own } from '../../own.ts'
import { joinPointer } from '../../validate/pointer.ts'
import type { Subject } from '../check.ts'
import { effectsIn, effectsOf } from '../effects.ts'
import { fieldsIn } from '../fields.ts'
import { ruleUses } from '../rule-uses.ts'
import { waysOf } from '../ways-of.ts'

export interface Written {
  logic: Logic
  at: string
  /** Events whose payload is `event` when the rule is asked; '' where no payload is at hand. `unasked`: nobody asks it. */
  events: readonly string[] | 'unasked'
  /** A row is at hand (`each`). */
  each?: boolean
  /** The schema of the group in which a computed field stands (`here`). */
  here?: FieldSchema
}

export function writtenRules(subject: Subject): Written[] {
  return [...named(subject), ...inService(subject), ...inEffects(subject), ...inDocuments(subject), ...inForms(subject)]
}

function named(subject: Subject): Written[] {
  const uses = ruleUses(subject)
  return Object.entries(subject.bundle.service.rules).flatMap(([name, rule]) => {
    const asked = uses.filter((use) => use.name === name)
    // Asked once without a payload, a rule cannot read one.
    const events: Written['events'] = asked.length === 0 ? 'unasked' : asked.map(({ event }) => event ?? '')
    const at = `/service/rules/${name}`
    return [
      { logic: rule.if, at: `${at}/if`, events },
      ...Object.entries(rule.with ?? {}).map(([key, logic]) => ({ logic, at: `${at}/with/${key}`, events })),
    ]
  })
}

function inService({ bundle: { service } }: Subject): Written[] {
  const found: { logic: Logic | undefined; at: string; each?: boolean }[] = []
  for (const [name, of] of Object.entries(service.limits)) {
    for (const { way, at } of waysOf(of, `/service/limits/${name}`)) {
      if (typeof way.n === 'object') found.push({ logic: way.n, at: `${at}/n` })
      if (typeof way.from === 'object') found.push({ logic: way.from, at: `${at}/from` })
    }
  }
  for (const [name, of] of Object.entries(service.desks)) {
    for (const { way, at } of waysOf(of, `/service/desks/${name}`)) found.push({ logic: way.party, at: `${at}/party` })
  }
  for (const [name, of] of Object.entries(service.units)) {
    for (const { way, at } of waysOf(of, `/service/units/${name}`)) found.push({ logic: way.of, at: `${at}/of` })
  }
  for (const [name, { county }] of Object.entries(service.children)) {
    found.push({ logic: county, at: `/service/children/${name}/county`, each: true })
  }
  for (const [name, { key, where, overlaps, asOf }] of Object.entries(service.reads)) {
    const at = `/service/reads/${name}`
    for (const [part, map] of Object.entries({ key, where, overlaps })) {
      for (const [column, logic] of Object.entries(map ?? {}))
        found.push({ logic, at: joinPointer(`${at}/${part}`, column) })
    }
    found.push({ logic: asOf, at: `${at}/asOf` })
  }
  return found.flatMap(({ logic, ...rest }) => (logic === undefined ? [] : [{ ...rest, logic, events: [] }]))
}

/** In which params of an effect rules stand. */
const RULED: Record<string, string[]> = {
  assign: ['unit', 'person'],
  open: ['each', 'data'],
  tell: ['data'],
  record: ['row'],
  reverse: ['where'],
  write: ['row'],
}

function inEffects({ chart }: Subject): Written[] {
  return effectsIn(chart).flatMap(({ type, params, at, way }) =>
    (own(RULED, type) ?? []).flatMap((key) => {
      const logic = own(params, key)
      if (logic === undefined) return []
      const events = way.kind === 'on' ? [way.name] : []
      return partsOf(logic, `${at}/params/${key}`).map((part) => ({
        ...part,
        events,
        each: type === 'open' && key === 'data',
      }))
    }),
  )
}

/** `row` and `data` are maps of rules; a rule by itself has one operator. */
function partsOf(value: Json, at: string): { logic: Logic; at: string }[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value) && !at.endsWith('/each')
  if (!isMap || at.endsWith('/unit') || at.endsWith('/person')) return [{ logic: value, at }]
  return Object.entries(value).map(([key, logic]) => ({ logic, at: joinPointer(at, key) }))
}

/** A document is filled when an event issues it; `{path}` in its text is read like a `var`. */
function inDocuments({ bundle: { service, documents }, chart }: Subject): Written[] {
  const issued = effectsOf(chart, 'document', 'publish')
  return Object.entries(documents).flatMap(([name, { title, body, with: values = {} }]) => {
    const notices = Object.keys(service.notices).filter((code) => (service.notices[code]?.document ?? code) === name)
    const ways = issued.filter(({ params }) => notices.includes(String(params['notice']))).map(({ way }) => way)
    const events: Written['events'] =
      ways.length === 0 ? 'unasked' : ways.map((way) => (way.kind === 'on' ? way.name : ''))
    const at = joinPointer('/documents', name)
    const placed = (text: string, place: string, each: boolean): Written[] =>
      pathsIn(text)
        .filter((path) => own(values, path) === undefined)
        .map((path) => ({ logic: { var: path }, at: place, events, each }))
    return [
      ...placed(title, `${at}/title`, false),
      ...Object.entries(values).map(([key, logic]) => ({ logic, at: joinPointer(`${at}/with`, key), events })),
      ...body.flatMap(({ text, each, if: condition }, index) => [
        ...placed(text, `${at}/body/${index}/text`, each !== undefined),
        ...(each === undefined ? [] : [{ logic: each, at: `${at}/body/${index}/each`, events }]),
        ...(condition === undefined
          ? []
          : [{ logic: condition, at: `${at}/body/${index}/if`, events, each: each !== undefined }]),
      ]),
    ]
  })
}

const pathsIn = (text: string): string[] => [...text.matchAll(/\{([^{}]+)\}/g)].map(([, path]) => (path ?? '').trim())

function inForms({ bundle: { forms } }: Subject): Written[] {
  return Object.entries(forms).flatMap(([name, { schema }]) =>
    fieldsIn(schema, `/forms/${name}/schema`).flatMap(({ field: group, at }) =>
      Object.entries(group.properties ?? {}).flatMap(([key, field]) =>
        field.computed === undefined
          ? []
          : [
              {
                logic: field.computed,
                at: `${joinPointer(`${at}/properties`, key)}/computed`,
                events: [],
                here: group,
              },
            ],
      ),
    ),
  )
}
