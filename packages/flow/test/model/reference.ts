// The reference model: what a case is after each command, written from DOMAIN and DIALECT; it imports nothing of the engine.
import type { Bundle, CalendarFile, DeskWay, Json, LimitWay } from '@yichuang/definition'
import { type Act, above, arrows, Chart, type Node, type Where } from './chart.ts'
import { calendar, type Moment, type Pause } from './days.ts'
import { holds, numberIn, type Term } from './terms.ts'

export interface Person {
  id: string
  kind: string
  assurance: number
  posts: { post: string; unit: string; for?: string }[]
  for?: string | undefined
}
export interface Sent {
  event: string
  who: Person
  at: string
  on?: string
  payload?: Json
  window?: boolean
  applicant?: string
}
export interface Waiting {
  id: string
  limit: string
  since: Moment
  /** Step in which it was set, for what happens in one instant. */
  step: number
}
export interface Line {
  kind: 'event' | 'timer'
  event: string
  at: string
  on: string
  effects: { type: string; params: object }[]
}
/** The case as it should be, under the names of the engine's state. */
export interface Case {
  where: Where
  seq: number
  data: Record<string, { [key: string]: Json }>
  tags: string[]
  keep: string[]
  spans: Record<string, { from: Moment; to: Moment | null; step: number }[]>
  timers: Waiting[]
  parked: Waiting[]
  extended: { limits: string[]; by: string; since: Moment }[]
  count: Record<string, number>
  by: Record<string, string>
  hands: Record<string, string[]>
  applicant: string
  startedFor?: string
  result?: number
}
export type Refused = 'state' | 'desk' | 'separation' | 'payload' | 'require'
type Pieces = Record<string, { kind: string; parent?: string }>
type Params = { tag: string; to: string; limits: string[]; by: string | Json; code: number }

export class Reference {
  current: Case | undefined
  lines: Line[] = []
  readonly chart: Chart
  private readonly service: Bundle['service']
  private readonly terms: Record<string, Term>
  private readonly due: ReturnType<typeof calendar>
  private readonly units: Pieces

  constructor(
    { flow, service }: Bundle,
    terms: Record<string, Term>,
    world: { calendars: CalendarFile[]; units: Pieces },
  ) {
    this.chart = new Chart(flow)
    this.service = service
    this.terms = terms
    this.due = calendar(world.calendars)
    this.units = world.units
  }

  /** Lets time pass: limits act in the order in which they passed, each at its own instant. */
  pass(until: string, notBefore = ''): void {
    let atOnce = 0
    let last = notBefore
    while (this.current && !this.current.where.done) {
      const next = this.next()
      if (!next || next.dueAt > until) return
      const { timer, due, dueAt } = next
      const before = this.current
      const now: Moment = { at: max(dueAt, timer.since.at, last), on: max(due, timer.since.on) }
      last = now.at
      atOnce = this.lines.at(-1)?.at === now.at ? atOnce + 1 : 0
      if (atOnce > 220) throw new Error('runaway')
      const node = this.chart.all.find(({ path }) => timer.id.endsWith(`.case.${path}`)) as Node
      const known = this.knows(before, now.on)
      const moved = this.chart.fire(before.where, node, timer.limit, (rule) => known(rule))
      const used = { ...before, timers: before.timers.filter((one) => one !== timer) }
      this.take(used, before, moved, now, { kind: 'timer', event: timer.limit, who: 'system' })
    }
  }

  /** The limit that acts first; of two at one instant the one that was set first. */
  next(): { timer: Waiting; due: string; dueAt: string } | undefined {
    const pending = (this.current?.timers ?? []).flatMap((timer) => {
      const end = this.end(this.current as Case, timer)
      return end && !end.paused ? [{ timer, ...end }] : []
    })
    return pending.reduce<(typeof pending)[number] | undefined>((a, b) => (a && a.dueAt <= b.dueAt ? a : b), undefined)
  }

  /** Takes the command, or says at which stage it is refused. */
  send(sent: Sent): Refused | undefined {
    this.pass(sent.at)
    const refused = this.act(sent)
    if (refused === undefined) this.pass(sent.at, sent.at)
    return refused
  }

  /** What would be said, without anything having happened. */
  would(sent: Sent): Refused | undefined {
    const { current, lines } = this
    this.lines = [...lines]
    try {
      return this.send(sent)
    } catch {
      // A flow that never comes to rest; it is found out when it is really asked.
      return undefined
    } finally {
      this.current = current
      this.lines = lines
    }
  }

  formOf(event: string): string | undefined {
    return Object.hasOwn(this.service.events, event) ? this.service.events[event]?.form : undefined
  }

  private act(sent: Sent): Refused | undefined {
    const { event, who, payload } = sent
    const starting = event === 'start'
    const old = this.current
    if (starting ? old !== undefined : !old || old.where.done || !Object.hasOwn(this.service.events, event))
      return 'state'
    const nodes = old ? this.chart.answering(old.where, event) : []
    if (!starting && nodes.length === 0) return 'state'
    const rule = starting ? { ...this.service.start, notSameAs: [] } : this.service.events[event]
    const before = old ?? this.blank(sent)
    const now: Moment = { at: sent.at, on: sent.on ?? sent.at.slice(0, 10) }
    const form = rule?.form
    const first = starting ? { ...before, data: { application: (payload ?? {}) as { [key: string]: Json } } } : before
    const desks = rule?.by ?? [...new Set(nodes.flatMap((node) => deskAbove(node)?.state.meta?.desk ?? []))]
    const seats = desks.flatMap((desk) => this.seats(first, desk, who, now.on, starting))
    if (seats.length === 0) return 'desk'
    const seat = starting
      ? seats[0]
      : seats.find((one) => !this.tooClose(before, nodes, one, sent, rule?.notSameAs ?? []))
    if (!seat) return 'separation'
    const seated = starting && seat.unit !== undefined ? { ...before, startedFor: seat.unit } : before

    const data = this.filled(seated, sent, form, 'only' in (rule ?? {}))
    if (data === undefined || !this.mayBeDated(sent)) return 'payload'
    const known = this.knows({ ...seated, data }, now.on)
    if ((rule?.require ?? []).some((name) => !known(name))) return 'require'
    const test = (name: string) => known(name)
    const begun = starting ? this.chart.begin(test) : undefined
    const moved = begun ?? this.chart.send(before.where, event, test)
    if (!moved) {
      const spoken = nodes.flatMap((node) => arrows(node.state.on?.[event]).flatMap(({ guard }) => guard ?? []))
      return spoken.some((name) => this.service.rules[name]?.code !== undefined) ? 'require' : 'state'
    }
    const whom = seat.for ?? who.for
    const hands = [...new Set([...(before.hands[seat.desk] ?? []), who.id, ...(whom === undefined ? [] : [whom])])]
    const noted: Case = {
      ...seated,
      data,
      count: { ...before.count, [event]: (before.count[event] ?? 0) + 1 },
      by: { ...before.by, [event]: who.id },
      hands: { ...before.hands, [seat.desk]: hands },
    }
    this.take(noted, seated, moved, now, { kind: 'event', event, who: who.id })
    return undefined
  }

  private take(
    noted: Case,
    before: Case,
    { where, acts }: { where: Where; acts: Act[] },
    now: Moment,
    of: Pick<Line, 'kind' | 'event'> & { who: string },
  ): void {
    const step = before.seq + 1
    const carried = new Set([...where.active].flatMap(({ state }) => state.tags ?? []))
    const was = before.tags.includes('suspended')
    const is = carried.has('suspended')
    // What a case held when it was suspended it holds until it goes on.
    const keep = is ? (was ? before.keep : before.tags) : []
    const tags = [...new Set([...carried, ...keep])].sort()
    const spans = { ...before.spans }
    for (const tag of tags)
      if (!before.tags.includes(tag)) spans[tag] = [...(spans[tag] ?? []), { from: now, to: null, step }]
    for (const tag of before.tags)
      if (!tags.includes(tag)) spans[tag] = withLast(spans[tag], (span) => ({ ...span, to: now }))
    const after: Case = { ...noted, where, seq: step, tags, keep, spans }
    const { timers, parked } = this.waiting(noted, acts, { now, step, was, is })
    after.timers = timers
    after.parked = parked
    const effects: Line['effects'] = []
    for (const act of acts) {
      if (!('effect' in act)) continue
      const params = act.params as Params
      effects.push({ type: act.effect, params: act.effect === 'emit' ? { ...params, by: of.who } : params })
      if (act.effect === 'result') after.result = params.code
      if (act.effect === 'extend')
        after.extended = [...after.extended, { limits: params.limits, by: String(params.by), since: now }]
      const to = act.effect === 'backdate' ? after.spans[params.to]?.at(-1) : undefined
      if (to && after.spans[params.tag])
        after.spans = {
          ...after.spans,
          [params.tag]: withLast(after.spans[params.tag], (span) => ({ ...span, from: to.from, step: to.step })),
        }
    }
    this.lines.push({ kind: of.kind, event: of.event, ...now, effects })
    this.current = after
  }

  /** DIALECT 6: a timer that the step into a suspension cancels is parked, and taken back when it is set again. */
  private waiting(
    { timers, parked }: Case,
    acts: Act[],
    { now, step, was, is }: { now: Moment; step: number; was: boolean; is: boolean },
  ) {
    let run = timers
    let kept = parked
    for (const act of acts) {
      if ('cancel' in act) {
        const gone = run.filter(({ id }) => id === act.cancel)
        run = run.filter(({ id }) => id !== act.cancel)
        if (is && !was && gone.length > 0) kept = [...kept.filter(({ id }) => id !== act.cancel), ...gone]
      } else if ('set' in act) {
        const old = was ? kept.find(({ id }) => id === act.set) : undefined
        // What is set anew runs; it is parked no more.
        kept = kept.filter(({ id }) => id !== act.set)
        run = [...run.filter(({ id }) => id !== act.set), old ?? { id: act.set, limit: act.limit, since: now, step }]
      }
    }
    return { timers: run, parked: is ? kept : [] }
  }

  /** When a limit ends; undefined while it does not count. */
  private end(state: Case, { limit, since, step }: Waiting) {
    const on = ''
    const knows = this.knows(state, on)
    const way = list<LimitWay>(this.service.limits[limit]).find((one) => one.if === undefined || knows(one.if))
    const gained = typeof way?.from === 'string' ? state.spans[way.from]?.at(-1) : undefined
    if (!way || (way.from !== undefined && !gained)) return undefined
    const start = gained?.from ?? since
    const began = gained?.step ?? step
    const pauses = (way.pause ?? ['suspended']).flatMap((pause): Pause[] => {
      if (typeof pause !== 'string' && !knows(pause.if)) return []
      const all = state.spans[typeof pause === 'string' ? pause : pause.tag] ?? []
      // What begins with a suspension, or during it, is part of it. At one instant nobody can tell afterwards.
      if (way.pause === undefined && all.some((span) => span.from.at === start.at)) throw new Error('at one instant')
      return way.pause ? all : all.filter((span) => span.step > began)
    })
    const more = state.extended.filter((one) => one.limits.includes(limit) && one.since.at >= start.at).length * 4
    const n = (typeof way.n === 'number' ? way.n : numberIn(state.data) + 1) + more
    return this.due({ ...way, n }, start, pauses)
  }

  private knows(state: Case, on: string): (rule: string) => boolean {
    const known = {
      data: state.data,
      count: state.count,
      tags: state.tags,
      on,
      switch: this.service.switches['open'] === true,
    }
    return (rule) => holds(this.terms[rule] as Term, known)
  }

  private seats(
    state: Case,
    desk: string,
    who: Person,
    on: string,
    starting: boolean,
  ): { desk: string; unit?: string; for?: string }[] {
    const knows = this.knows(state, on)
    const way = list<DeskWay>(this.service.desks[desk]).find((one) => one.if === undefined || knows(one.if))
    if (way?.anyone !== undefined) return who.assurance >= 2 ? [{ desk }] : []
    if (way?.post === undefined) {
      const party = desk === 'applicant' ? state.applicant : state.by['start']
      return party === who.id ? [{ desk }] : []
    }
    const at = (unit: string | undefined) => {
      const held = who.posts.filter((one) => one.post === way.post && one.unit === unit)
      const owner = state.hands[desk]?.[0]
      const rank = (one: (typeof held)[number]) =>
        owner !== undefined && one.for === owner ? 0 : one.for === undefined ? 1 : 2
      return [...held].sort((a, b) => rank(a) - rank(b)).map((one) => ({ ...one, desk }))
    }
    const unit = this.unit(state, way.unit)
    const found = at(unit)
    if (!starting || found.length > 0) return found
    // A clerk takes in at his own office whatever is brought to him.
    return way.unit === 'receiving' ? who.posts.flatMap((post) => at(post.unit)) : []
  }

  private unit(state: Case, name: string | undefined): string | undefined {
    const area = state.startedFor ?? state.data['application']?.['area']
    const climb = (code: string | undefined, kind: string): string | undefined =>
      code === undefined || !this.units[code]
        ? undefined
        : this.units[code].kind === kind
          ? code
          : climb(this.units[code].parent, kind)
    const street = climb(typeof area === 'string' ? area : undefined, 'street')
    return name === 'receiving' ? street : climb(street, 'county')
  }

  /** Who took it in never decides; and whom the event keeps apart. */
  private tooClose(
    state: Case,
    nodes: Node[],
    seat: { desk: string; for?: string },
    { who }: Sent,
    apart: string[],
  ): boolean {
    const whom = seat.for ?? who.for
    const acted = (desk: string) => (state.hands[desk] ?? []).some((id) => id === who.id || id === whom)
    const deciding = (node: Node) =>
      [node, ...above(node)].some(({ state: { tags = [] } }) => tags.includes('deciding'))
    const atDecider = this.chart
      .leaves(state.where)
      .some((leaf) => deciding(leaf) && deskAbove(leaf)?.state.meta?.desk === seat.desk)
    const decides = nodes.some(deciding) || atDecider
    return (decides && this.receiving().some(acted)) || apart.some(acted)
  }

  /** Desks that take a case in. */
  receiving(): string[] {
    const received = this.chart.all.filter(({ state }) => state.tags?.includes('received'))
    return [...(this.service.start.by ?? []), ...received.flatMap(({ state }) => state.meta?.desk ?? [])]
  }

  private mayBeDated({ event, at, on, window }: Sent): boolean {
    if (on === undefined) return true
    const late = (Date.parse(at.slice(0, 10)) - Date.parse(on)) / 86_400_000
    return late >= 0 && late <= (event === 'start' && window ? (this.service.start.backdate ?? 0) : 0)
  }

  /** The data with what was filled in; undefined when it may not be. */
  private filled(
    state: Case,
    { event, payload, window }: Sent,
    form: string | undefined,
    scoped: boolean,
  ): Case['data'] | undefined {
    const given = (payload ?? {}) as { [key: string]: Json }
    if (form === undefined) return Object.keys(given).length === 0 ? state.data : undefined
    const starting = event === 'start'
    if (!scoped) {
      const data = { ...state.data, [form]: given }
      if (wrongIn(form, given, starting && window === true).length > 0) return undefined
      if (starting && form === 'application' && this.unitMissing({ ...state, data }, true)) return undefined
      return data
    }
    const old = state.data['application'] ?? {}
    const open = this.open(state)
    // An empty list where there was nothing says nothing.
    const said = (key: string) => old[key] !== undefined || JSON.stringify(given[key]) !== '[]'
    const shut = Object.keys(given).filter((key) => said(key) && !open.includes(`/${key}`))
    if (shut.some((key) => JSON.stringify(old[key]) !== JSON.stringify(given[key]))) return undefined
    const merged = { ...old, ...Object.fromEntries(Object.entries(given).filter(([key]) => open.includes(`/${key}`))) }
    if (wrongIn('application', merged, false).some((key) => open.includes(`/${key}`))) return undefined
    const data = { ...state.data, application: merged }
    return this.unitMissing({ ...state, data }, false, state) ? undefined : data
  }

  /** Pointers that a correction has asked for. */
  private open({ data }: Pick<Case, 'data'>): string[] {
    const items = data['correction']?.['items']
    return Array.isArray(items) ? items.map(String) : []
  }

  /** What is open to the applicant now: only where somebody may answer. */
  opened(state: Case): string[] {
    const answers = [...state.where.active].some((node) => node.state.on?.['answer'] !== undefined)
    return answers ? [...new Set(this.open(state))] : []
  }

  private unitMissing(state: Case, starting: boolean, before?: Case): boolean {
    const names = starting
      ? [...new Set(this.receiving())].flatMap((desk) =>
          list<DeskWay>(this.service.desks[desk]).flatMap(({ unit }) => unit ?? []),
        )
      : Object.keys(this.service.units).filter((name) => before && this.unit(before, name) !== undefined)
    return names.some((name) => this.unit(state, name) === undefined)
  }

  /** Each desk that the case waits at, with the unit where it stands. */
  tasks(state: Case, on: string): string[] {
    if (state.where.done) return []
    const places = new Set(this.chart.leaves(state.where).flatMap((leaf) => deskAbove(leaf) ?? []))
    const knows = this.knows(state, on)
    return [...places].flatMap((node) => {
      const desk = node.state.meta?.desk as string
      const way = list<DeskWay>(this.service.desks[desk]).find((one) => one.if === undefined || knows(one.if))
      if (!way) return []
      const unit = way.unit === undefined ? undefined : this.unit(state, way.unit)
      return [[desk, way.post, unit].filter((part) => part !== undefined).join(' ')]
    })
  }

  private blank({ applicant = '' }: Sent): Case {
    const none: Where = { active: new Set(), memory: new Map(), done: false }
    const count = Object.fromEntries(['start', ...Object.keys(this.service.events)].map((event) => [event, 0]))
    return {
      where: none,
      seq: 0,
      data: {},
      tags: [],
      keep: [],
      spans: {},
      timers: [],
      parked: [],
      extended: [],
      count,
      by: {},
      hands: {},
      applicant,
    }
  }
}

const list = <T>(way: unknown): T[] => (way === undefined ? [] : [way].flat()) as T[]
const max = (...texts: string[]): string => texts.sort().at(-1) ?? ''
const withLast = <T>(all: T[] | undefined, change: (last: T) => T): T[] =>
  (all ?? []).map((one, i, whole) => (i === whole.length - 1 ? change(one) : one))
const deskAbove = (node: Node): Node | undefined =>
  [node, ...above(node)].find(({ state }) => state.meta?.desk !== undefined)

/** Fields of a form that are not as they should be. */
function wrongIn(form: string, given: { [key: string]: Json }, incomplete: boolean): string[] {
  const isText = (value: Json | undefined) => typeof value === 'string' && value.length <= 20
  if (form === 'note') return isText(given['text']) ? [] : ['text']
  if (form === 'correction') {
    const { items } = given
    return Array.isArray(items) && items.length > 0 && items.every(isText) ? [] : ['items']
  }
  const right: Record<string, (value: Json) => boolean> = {
    number: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9,
    area: isText,
    note: isText,
    photo: isText,
  }
  const wrong = Object.entries(given)
    .filter(([key, value]) => !right[key]?.(value))
    .map(([key]) => key)
  const missing = ['number', 'area'].filter((key) => given[key] === undefined && !incomplete)
  return [...wrong, ...missing]
}
