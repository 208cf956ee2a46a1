// Random items of the dialect, read off a tape of numbers: a shorter tape, and smaller numbers, make a simpler item.
import type { Action, Arrow, Bundle, Flow, Limit, LimitWay, Service, State, Transition } from '@yichuang/definition'
import { bundleOf } from '../engine/fixtures/licence.ts'
import { logicOf, NUMBER, type Term } from './terms.ts'

export interface Made {
  bundle: Bundle
  /** What each rule asks. */
  terms: Record<string, Term>
}

/** What may be dated back; a suspension is as long as it is. */
const FACTS = ['received', 'accepted', 'deciding', 'seen', 'shown']
const TAGS = [...FACTS, 'suspended']
const DESKS = ['window', 'handler', 'decider', 'applicant', 'anyone', 'starter', 'late']
const EVENTS = ['ask', 'answer', 'e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'suspend', 'resume']
const LIMITS = ['l0', 'l1', 'l2', 'l3', 'l4']
const RULES = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5']
/** What a limit or a desk goes by must not change by itself from day to day. */
const TIMELESS = ['r0', 'r1', 'r2', 'r3']

/** Reads numbers; a tape that has run out gives 0 for ever. */
export class Tape {
  private at = 0
  private readonly numbers: readonly number[]

  constructor(numbers: readonly number[]) {
    this.numbers = numbers
  }

  below(count: number): number {
    return (this.numbers[this.at++] ?? 0) % count
  }

  /** In so many of a hundred; never when the tape has run out. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.below(list.length)] as T
  }

  some<T>(list: readonly T[], percent: number): T[] {
    return list.filter(() => this.chance(percent))
  }
}

export function itemFrom(numbers: readonly number[]): Made {
  const tape = new Tape(numbers)
  const skeleton = frame(tape)
  const paths = pathsIn(skeleton, '')
  const terms = Object.fromEntries(RULES.map((name) => [name, termFrom(tape, { dated: !TIMELESS.includes(name) })]))
  const limits = Object.fromEntries(LIMITS.map((name) => [name, limitFrom(tape)]))
  // Only what is counted in working days can be extended by working days.
  const longer = LIMITS.filter((name) => [limits[name]].flat().every((way) => way?.in === 'wd'))
  fill(tape, skeleton, { paths, taken: [], depth: 0, longer })
  const start: Service['start'] = {
    by: tape.pick([['window', 'applicant'], ['window'], ['applicant']]),
    form: 'application',
    backdate: tape.pick([10, 3, 0]),
    ...(tape.chance(20) ? { require: [tape.pick(RULES)] } : {}),
  }
  const bundle = bundleOf(
    {
      id: 'random',
      start,
      units: {
        receiving: { of: { '??': [{ var: 'case.startedFor' }, { var: 'data.application.area' }] }, kind: 'street' },
        deciding: { of: { var: 'case.unit.receiving' }, kind: 'county' },
      },
      desks: {
        window: { post: 'windowClerk', unit: 'receiving' },
        handler: { post: 'handler', unit: 'deciding' },
        decider: { post: 'decider', unit: 'deciding' },
        applicant: { party: { var: 'case.applicant' } },
        anyone: { anyone: 'realName' },
        starter: { party: { var: 'case.by.start' } },
        // Somebody else once a rule holds.
        late: [
          { if: 'r0', post: 'decider', unit: 'deciding' },
          { post: 'handler', unit: 'deciding' },
        ],
      },
      switches: { open: tape.chance(50) },
      limits: { ...limits, more: { n: 4, in: 'wd' } },
      rules: Object.fromEntries(
        Object.entries(terms).map(([name, term], i) => [
          name,
          { if: logicOf(term), ...(i % 2 === 0 ? { code: `no-${name}`, says: '不行。' } : {}) },
        ]),
      ),
      events: Object.fromEntries(EVENTS.map((event) => [event, eventFrom(tape, event)])),
      notices: { N1: { title: '甲' }, N2: { title: '乙' } },
    },
    skeleton as Omit<Flow, 'format' | 'id'>,
    { forms: FORMS },
  )
  return { bundle, terms }
}

const text = { type: 'string' as const, title: '字', maxLength: 20 }
const FORMS = {
  application: {
    format: 1,
    schema: {
      type: 'object',
      required: ['number', 'area'],
      additionalProperties: false,
      properties: {
        number: { type: 'integer', title: '数', minimum: 0, maximum: 9 },
        area: text,
        note: text,
        photo: text,
      },
    },
  },
  correction: {
    format: 1,
    schema: {
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', title: '项', minItems: 1, items: text } },
    },
  },
  note: { format: 1, schema: { type: 'object', required: ['text'], properties: { text } } },
} satisfies Bundle['forms']

function termFrom(tape: Tape, { dated, depth = 0 }: { dated: boolean; depth?: number }): Term {
  const simple: Term[] = [
    { ask: 'atLeast', n: tape.below(10) },
    { ask: 'switch' },
    { ask: 'never', event: tape.pick(EVENTS) },
    { ask: 'tagged', tag: tape.pick(TAGS) },
    ...(dated ? [{ ask: 'before' as const, date: tape.pick(['2026-03-10', '2026-02-10', '2026-05-01']) }] : []),
  ]
  if (depth > 1 || !tape.chance(25)) return tape.pick(simple)
  const inner = { dated, depth: depth + 1 }
  return { ask: tape.pick(['both', 'either'] as const), of: [termFrom(tape, inner), termFrom(tape, inner)] }
}

function limitFrom(tape: Tape): Limit {
  const ways = tape.chance(25) ? [{ ...wayFrom(tape), if: tape.pick(TIMELESS) }, wayFrom(tape)] : [wayFrom(tape)]
  // Sometimes no alternative is left over.
  const [first] = ways
  return ways.length === 1 ? (first as LimitWay) : tape.chance(20) ? [first as LimitWay] : ways
}

function wayFrom(tape: Tape): LimitWay {
  const measure = tape.pick(['wd', 'wd', 'day', 'hour', 'minute'] as const)
  const many = measure === 'hour' ? 12 + tape.below(60) : measure === 'minute' ? 600 + tape.below(400) : tape.below(9)
  const days = measure === 'wd' || measure === 'day'
  return {
    n: days && tape.chance(20) ? { '+': [NUMBER, 1] } : many,
    in: measure,
    ...(tape.chance(35) ? { from: tape.pick(TAGS) } : {}),
    ...(days && tape.chance(25) ? { pause: tape.chance(50) ? [tape.pick(TAGS)] : [{ tag: 'shown', if: 'r1' }] } : {}),
    // A pause that begins on the day to which a limit has rolled is the clocks' own matter.
    ...(measure === 'day' && tape.chance(50) ? { roll: true, pause: [] } : {}),
  }
}

function eventFrom(tape: Tape, event: string): Service['events'][string] {
  const rule = {
    title: event,
    ...(tape.chance(35) ? { by: [...new Set([tape.pick(DESKS), tape.pick(DESKS)])] } : {}),
    ...(tape.chance(20) ? { notSameAs: [tape.pick(DESKS)] } : {}),
    ...(tape.chance(20) ? { require: [...new Set([tape.pick(RULES), tape.pick(RULES)])] } : {}),
  }
  if (event === 'ask') return { ...rule, form: 'correction' }
  if (event === 'answer') return { ...rule, form: 'application', only: '/correction/items' }
  return { ...rule, ...(tape.chance(20) ? { form: 'note' } : {}) }
}

type Kids = Record<string, State>

/** States without arrows: the root is nested mostly, parallel now and then; two ends stand beside what is open. */
function frame(tape: Tape): State {
  const ids = { next: 0 }
  if (tape.chance(8)) return { type: 'parallel', states: { a: regionFrom(tape, ids, 2), b: regionFrom(tape, ids, 2) } }
  const open = compound(tape, ids, 3)
  const suspended: Kids = {}
  if (tape.chance(60)) {
    open.states = { ...open.states, back: { type: 'history', history: 'deep' } }
    open.on = { suspend: 'halt' }
    suspended['halt'] = { tags: ['suspended'], meta: { desk: 'handler' }, on: { resume: 'open.back' } }
  }
  const kids = {
    open,
    ...suspended,
    end: { type: 'final' as const, tags: tape.some(['shown'], 30) },
    other: leaf(tape),
  }
  return { initial: 'open', states: kids }
}

function compound(tape: Tape, ids: { next: number }, depth: number): State {
  const kids: Kids = {}
  const many = 1 + tape.below(3)
  for (let i = 0; i < many; i++) kids[`s${ids.next++}`] = inner(tape, ids, depth)
  const initial = Object.keys(kids)[0] as string
  if (tape.chance(40)) kids[`f${ids.next++}`] = { type: 'final', tags: tape.some(TAGS, 10) }
  if (tape.chance(35)) kids[`h${ids.next++}`] = { type: 'history', history: 'deep' }
  return { ...dressed(tape), initial, states: kids }
}

function inner(tape: Tape, ids: { next: number }, depth: number): State {
  if (depth > 0 && tape.chance(35)) return compound(tape, ids, depth - 1)
  if (depth > 0 && tape.chance(18)) {
    const regions = {
      [`p${ids.next++}`]: regionFrom(tape, ids, depth - 1),
      [`p${ids.next++}`]: regionFrom(tape, ids, depth - 1),
    }
    return { ...dressed(tape), type: 'parallel', states: regions }
  }
  return leaf(tape)
}

/** A region that can be finished. */
function regionFrom(tape: Tape, ids: { next: number }, depth: number): State {
  const made = compound(tape, ids, depth - 1)
  return { ...made, states: { ...made.states, [`f${ids.next++}`]: { type: 'final' } } }
}

const leaf = (tape: Tape): State => dressed(tape)
const dressed = (tape: Tape): State => ({
  ...(tape.chance(45) ? { tags: [...new Set([tape.pick(FACTS), tape.pick(tape.chance(25) ? TAGS : FACTS)])] } : {}),
  ...(tape.chance(60) ? { meta: { desk: tape.pick(DESKS) } } : {}),
})

interface Around {
  paths: string[]
  /** Events of the states around. */
  taken: string[]
  depth: number
  /** Limits that may be extended. */
  longer: string[]
}

function fill(tape: Tape, state: State, around: Around): void {
  const { taken, depth } = around
  const own: string[] = []
  if (depth > 0 && state.type !== 'final' && state.type !== 'history') {
    // Whoever may act is known at least at the outermost state.
    if (depth === 1 && state.meta === undefined) state.meta = { desk: tape.pick(DESKS) }
    const on: Record<string, Transition> = { ...state.on }
    own.push(...Object.keys(on))
    for (const event of EVENTS) {
      if (on[event] !== undefined || !tape.chance(depth === 1 ? 15 : 35)) continue
      const covered = taken.includes(event)
      if (covered && !tape.chance(20)) continue
      on[event] = covered && tape.chance(60) ? {} : ways(tape, around)
      own.push(event)
    }
    if (Object.keys(on).length > 0) state.on = on
    const after: Record<string, Transition> = {}
    for (const limit of LIMITS) if (tape.chance(13)) after[limit] = ways(tape, around)
    if (Object.keys(after).length > 0) state.after = after
  }
  const kids = Object.entries(state.states ?? {}) as [string, State][]
  const inside = { ...around, taken: [...taken, ...own], depth: depth + 1 }
  for (const [, kid] of kids) fill(tape, kid, inside)
  if (state.type === 'parallel') return
  // Forwards only among brothers, so that nothing runs in a circle by itself.
  for (const [i, [, kid]] of kids.entries()) {
    const next = kids.slice(i + 1).filter(([, { type }]) => type !== 'history')
    if (next.length === 0 || kid.type === 'final' || kid.type === 'history') continue
    const [key] = tape.pick(next)
    if (tape.chance(7)) kid.always = { target: key, guard: tape.pick(RULES), actions: actionsFrom(tape, around) }
    if (kid.states && tape.chance(70)) kid.onDone = { target: key, actions: actionsFrom(tape, around) }
  }
}

function ways(tape: Tape, around: Around): Transition {
  const last: Arrow = { ...arrow(tape, around) }
  // Something must come of it, or it would be a mask.
  if (last.target === undefined && last.actions === undefined) last.actions = [document('N1')]
  return tape.chance(30) ? [{ ...arrow(tape, around), guard: tape.pick(RULES) }, last] : last
}

function arrow(tape: Tape, around: Around): Arrow {
  const actions = actionsFrom(tape, around)
  return {
    ...(tape.chance(15) ? {} : { target: `#case.${tape.pick(around.paths)}` }),
    ...(actions.length > 0 ? { actions } : {}),
  }
}

const document = (notice: string): Action => ({ type: 'document', params: { notice } })
function actionsFrom(tape: Tape, { longer }: Around): Action[] {
  const kinds: Action[] = [
    document('N1'),
    document('N2'),
    { type: 'notify', params: { to: tape.pick(DESKS), text: '请办理' } },
    { type: 'result', params: { code: tape.below(8) } },
    { type: 'backdate', params: { tag: tape.pick(FACTS), to: tape.pick(FACTS) } },
    { type: 'emit', params: { kind: 'noted', by: { var: 'actor.id' } } },
    { type: 'publish', params: { notice: 'N2' } },
    ...(longer.length > 0 ? [{ type: 'extend' as const, params: { limits: longer, by: 'more' } }] : []),
  ]
  return Array.from({ length: tape.pick([0, 0, 1, 1, 2]) }, () => tape.pick(kinds))
}

function pathsIn({ states = {} }: State, path: string): string[] {
  return Object.entries(states as Kids).flatMap(([key, kid]) => {
    const own = path ? `${path}.${key}` : key
    return [own, ...pathsIn(kid, own)]
  })
}
