// What a resident reads before applying.
import type { ItemSummary, ItemView } from '@yichuang/client'
import {
  type Bundle,
  type County,
  type Instant,
  type Lang,
  type LimitWay,
  type Measure,
  type Service,
  sayText,
} from '@yichuang/definition'
import { expectedPath, type Item } from '@yichuang/flow'
import { formView } from './form.ts'
import { wordsOf } from './words.ts'

export function itemSummary({ id, version, bundle }: Item, lang: Lang): ItemSummary {
  const { name, summary = '', audience = [], themes = [], status = 'active' } = bundle.service
  const say = sayIn(bundle, lang)
  return {
    id,
    version,
    name: say(name),
    summary: say(summary),
    audience: audience.map(say),
    themes: themes.map(say),
    status,
  }
}

export interface ItemContext {
  county: County
  lang: Lang
  now: Instant
}

export function itemView(item: Item, { county, lang, now }: ItemContext): ItemView {
  const { bundle } = item
  const { service } = bundle
  const say = sayIn(bundle, lang)
  const all = (map: Record<string, string> | undefined) => Object.values(map ?? {}).map(say)
  const form = formView(service.start.form, { bundle, county, lang })
  if (!form) throw new Error(`${item.id} has no form ${service.start.form}`)
  const { id, name, phone } = county.county
  return {
    ...itemSummary(item, lang),
    now,
    ...(service.statusNote ? { statusNote: say(service.statusNote) } : {}),
    county: { id, name: say(name), ...(phone ? { phone } : {}) },
    conditions: all(service.conditions),
    basis: Object.values(service.basis ?? {}).map((basis) => ({
      ...basis,
      title: say(basis.title),
      ...(basis.text ? { text: say(basis.text) } : {}),
      ...(basis.article ? { article: say(basis.article) } : {}),
    })),
    materials: materialsOf(service, say),
    fee: { amountFen: service.fee?.amountFen ?? 0, ...(service.fee?.note ? { note: say(service.fee.note) } : {}) },
    limits: limitsOf(service, say, lang),
    channels: all(service.channels),
    results: all(service.results),
    faqs: Object.values(service.faqs ?? {}).map(({ q, a }) => ({ q: say(q), a: say(a) })),
    ...(service.consent ? { consent: { ...service.consent, text: say(service.consent.text) } } : {}),
    path: expectedPath(item).map(({ title }) => say(title)),
    form,
    require: (service.start.require ?? []).flatMap((rule) => {
      const found = service.rules[rule]
      if (!found) return []
      const { says, try: way } = found
      return [{ ...found, name: rule, ...(says ? { says: say(says) } : {}), ...(way ? { try: say(way) } : {}) }]
    }),
  }
}

const sayIn = (bundle: Bundle, lang: Lang) => (text: string) => (text ? sayText(bundle, lang, text) : text)

function materialsOf({ materials = {} }: Service, say: (text: string) => string): ItemView['materials'] {
  return Object.entries(materials).map(
    ([code, { name, note, required = false, source, forms = [], copies, maxSizeKB, mime }]) => ({
      code,
      name: say(name),
      required: typeof required === 'boolean' ? required : say(typeof required === 'string' ? required : required.says),
      source,
      forms,
      ...(note ? { note: say(note) } : {}),
      ...(copies === undefined ? {} : { copies }),
      ...(maxSizeKB === undefined ? {} : { maxSizeKB }),
      ...(mime ? { mime } : {}),
    }),
  )
}

/** Limits that run until something is done, the promise before the statutory one it keeps within. */
function limitsOf({ limits }: Service, say: (text: string) => string, lang: Lang): ItemView['limits'] {
  return Object.entries(limits)
    .map(([limit, ways]) => ({
      limit,
      way: (Array.isArray(ways) ? ways.find((way) => !way.if) : ways) as LimitWay | undefined,
    }))
    .filter(({ way }) => way?.until !== undefined && typeof way.n === 'number')
    .sort((a, b) => place(a.way) - place(b.way))
    .map(({ limit, way }) => {
      const { n, in: measure = 'wd', title = limit } = way ?? {}
      const words = wordsOf(lang)
      const from = typeof way?.from === 'string' ? (words.since[way.from] ?? '') : ''
      const length = words.measure[measure as Measure](n as number)
      return { limit, title: say(title), n: n as number, in: measure, says: `${length}${from}` }
    })
}

/** The promise first, then what the law allows for the matter itself, then the limits on the way. */
const place = (way: LimitWay | undefined): number => (way?.within !== undefined ? 0 : way?.from === 'accepted' ? 1 : 2)
