// The engine and the model side by side: after every step both must have the same case, and the invariants must hold.
import { canonical, type Json } from '@yichuang/definition'
import { expect } from 'vitest'
import {
  applied,
  type CaseState,
  type Command,
  type Decision,
  decide,
  type Entry,
  type Item,
  nextDue,
  offers,
  pathOf,
  tasks,
  touch,
} from '../../src/index.ts'
import { COUNTY, WORLD } from '../engine/fixtures/county.ts'
import { frozen, itemOf } from '../engine/fixtures/play.ts'
import { type Next, nextFrom } from './commands.ts'
import { itemFrom } from './item.ts'
import { type Case, Reference } from './reference.ts'

export interface Tapes {
  item: number[]
  commands: number[][]
}

/** What was seen on the way, for a test that wants to know whether anything happens at all. */
export interface Seen {
  cases: number
  taken: number
  timers: number
  refused: Record<string, number>
  suspended: number
  parked: number
  returned: number
  done: number
  runaway: number
  unsure: number
}
export const nothingSeen = (): Seen => ({
  cases: 0,
  taken: 0,
  timers: 0,
  refused: {},
  suspended: 0,
  parked: 0,
  returned: 0,
  done: 0,
  runaway: 0,
  unsure: 0,
})

const OUTBOX = ['document', 'publish', 'takeDown', 'notify', 'assign', 'open', 'tell', 'emit']
const BEGIN = '2026-01-12T09:00:00+08:00'
const spelled = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value ?? null)) as Json)

export function playBoth({ item: numbers, commands }: Tapes, seen: Seen = nothingSeen()): void {
  seen.cases++
  const { bundle, terms } = itemFrom(numbers)
  const item = itemOf(bundle)
  const { units } = COUNTY.directory
  const calendars = COUNTY.calendars.filter(({ region }) => region === 'CN')
  const model = new Reference(bundle, terms, { calendars, units })
  let state: CaseState | null = null
  let now = BEGIN
  const log: Entry[] = []
  let closed = 0
  for (const [i, tape] of commands.entries()) {
    const next = nextFrom(tape, model, now)
    now = 'pass' in next ? next.pass : next.sent.at
    const before: CaseState | null = frozen(state)
    const command = commandOf(next, i)
    const ask = (): Decision =>
      command ? decide(item, before, command, WORLD) : touch(item, before as CaseState, now, WORLD)
    const answer = attempt(ask)
    const linesBefore = model.lines.length
    const said = attempt(() => ('pass' in next ? model.pass(next.pass) : model.send(next.sent)))
    if ('unsure' in said) {
      seen.unsure++
      return
    }
    if (!('value' in answer) || !('value' in said)) {
      // A flow whose limits set one another for ever breaks in both.
      expect(Object.keys(answer), JSON.stringify([answer, said]).slice(0, 300)).toEqual(Object.keys(said))
      seen.runaway++
      return
    }
    const decision = answer.value
    const where = `step ${i + 1}: ${JSON.stringify('pass' in next ? next : { ...next.sent, who: next.who.id })}`
    expect(decision.refused?.[0]?.kind, where).toBe(said.value)
    expect(decision.entries.map(lineOf), where).toEqual(model.lines.slice(linesBefore))
    const after: CaseState | null = decision.state ?? state
    if (after && model.current) {
      expect(shapeOf(after, item), where).toEqual(shapeOfModel(model.current, model))
      expect(nextDue(item, after, WORLD), where).toBe(model.next()?.dueAt)
      expect(
        tasks(item, after, WORLD).map(({ desk, post, unit }) => [desk, post, unit].filter(Boolean).join(' ')),
        where,
      ).toEqual(model.tasks(model.current, now.slice(0, 10)))
    }
    holdsAlways({ item, before, decision, command, now, again: ask, log })
    note(seen, before, after, decision)
    log.push(...decision.entries)
    state = after
    // Closed stays closed, and three times are enough to see it.
    if (state?.status === 'done' && ++closed === 3) return
  }
}

type Answer<T> = { value: T } | { runaway: string } | { unsure: true }
function attempt<T>(ask: () => T): Answer<T> {
  try {
    return { value: ask() }
  } catch (error) {
    const { message } = error as Error
    if (message === 'at one instant') return { unsure: true }
    const isRunaway = message === 'runaway' || /^flow\/broken-definition at \/service\/limits\/l\d$/.test(message)
    if (!isRunaway) throw error
    return { runaway: message }
  }
}

function commandOf(next: Next, i: number): Command | undefined {
  if ('pass' in next) return undefined
  const { event, at, on, payload, window, applicant = '' } = next.sent
  const start = { caseId: 'k', caseNo: 'n', applicant: { id: applicant, name: '申请人' }, channel: channelOf(window) }
  return frozen({
    id: `c${i}`,
    event,
    actor: next.who,
    at,
    ...(on === undefined ? {} : { on }),
    ...(payload === undefined ? {} : { payload }),
    ...(event === 'start' ? { start } : {}),
  })
}
const channelOf = (window: boolean | undefined) => (window ? ('window' as const) : ('online' as const))

interface Step {
  item: Item
  before: CaseState | null
  decision: Decision
  command: Command | undefined
  now: string
  again: () => Decision
  log: Entry[]
}

/** What holds whatever the model says (RELIABILITY T4). */
function holdsAlways({ item, before, decision, command, now, again, log }: Step): void {
  const { state, entries, effects, refused } = decision
  expect(spelled(again())).toBe(spelled(decision))
  // Numbered without a gap, one entry a step, and the log folds into the state byte for byte.
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, i) => (before?.seq ?? 0) + i + 1))
  expect(state === undefined).toBe(entries.length === 0)
  const folded = entries.reduce(applied, before ?? ({} as CaseState))
  if (state) expect(spelled(folded)).toBe(spelled(state))
  expect(entries.filter(({ kind }) => kind === 'event').length).toBe(command && !refused ? 1 : 0)
  // A refusal changes nothing but what time has brought about by itself.
  if (refused) expect(refused.length).toBeGreaterThan(0)
  if (refused && before) {
    const passed = touch(item, before, now, WORLD)
    expect(spelled(state)).toBe(spelled(passed.state))
    expect(spelled(effects)).toBe(spelled(passed.effects))
  }
  if (refused && !before) expect(entries).toEqual([])
  if (before?.status === 'done') expect(entries).toEqual([])
  expect(effects.filter(({ type }) => !OUTBOX.includes(type))).toEqual([])
  expect(effects).toEqual(entries.flatMap((entry) => entry.effects.filter(({ type }) => OUTBOX.includes(type))))
  const order = [...log.slice(-1), ...entries].map(({ at }) => at)
  expect(order).toEqual([...order].sort())
  if (!state) return
  // A timer waits at an active state, or is parked while the case stands still; none twice; none that has passed.
  const active = activePaths(state.value, '')
  const ids = state.timers.map(({ id }) => id)
  expect(ids.filter((id) => !active.includes(id.split('.').slice(4).join('.')))).toEqual([])
  expect(new Set([...ids, ...state.parked.map(({ id }) => id)]).size).toBe(ids.length + state.parked.length)
  if (!state.tags.includes('suspended')) expect([state.parked, state.keep]).toEqual([[], []])
  const due = nextDue(item, state, WORLD)
  if (due !== undefined) expect(due > now).toBe(true)
  if (state.status === 'done') expect(state.timers).toEqual([])
  // What was taken had been offered.
  const earlier = before && touch(item, before, now, WORLD).state
  const ready = earlier ?? before
  if (command && !refused && ready && ready.status === 'active') {
    const offer = offers(item, ready, command.actor, WORLD, now).find(({ event }) => event === command.event)
    expect(offer?.refused ?? [{ code: 'not offered' }]).toEqual([])
  }
}

function activePaths(value: Json, path: string): string[] {
  if (typeof value === 'string') return [path ? `${path}.${value}` : value]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => {
    const own = path ? `${path}.${key}` : key
    return [own, ...activePaths(inner as Json, own)]
  })
}

const lineOf = ({ kind, event, at, on, effects }: Entry) => ({
  kind,
  event,
  at,
  on,
  effects: effects.map(({ type, params }) => ({ type, params })),
})

/** The engine's case in the shape that both have. */
function shapeOf(state: CaseState, item: Item) {
  const { seq, status, data, tags, keep, spans, timers, parked, extended, count, by, hands, startedFor, result, open } =
    state
  return {
    seq,
    status,
    at: pathOf(item, state.value),
    memory: Object.fromEntries(
      Object.entries(state.history).map(([id, nodes]) => [id, nodes.map((node) => node.id).sort()]),
    ),
    data,
    tags,
    keep,
    spans,
    timers,
    parked,
    extended,
    count,
    by,
    hands,
    startedFor,
    result,
    open: [...(open ?? [])].sort(),
  }
}

function shapeOfModel(state: Case, model: Reference): ReturnType<typeof shapeOf> {
  const row = ({ id, limit, since }: Case['timers'][number]) => ({ id, limit, since })
  return {
    seq: state.seq,
    status: state.where.done ? 'done' : 'active',
    at: model.chart
      .leaves(state.where)
      .map(({ path }) => path)
      .join(' + '),
    memory: Object.fromEntries(
      [...state.where.memory].map(([path, nodes]) => [`case.${path}`, nodes.map((node) => `case.${node.path}`).sort()]),
    ),
    data: state.data,
    tags: state.tags,
    keep: state.keep,
    spans: Object.fromEntries(
      Object.entries(state.spans).map(([tag, all]) => [
        tag,
        all.map(({ from, to }): [typeof from, typeof to] => [from, to]),
      ]),
    ),
    timers: state.timers.map(row),
    parked: state.parked.map(row),
    extended: state.extended,
    count: state.count,
    by: state.by,
    hands: state.hands,
    startedFor: state.startedFor,
    result: state.result,
    open: model.opened(state).sort(),
  }
}

function note(seen: Seen, before: CaseState | null, after: CaseState | null, { entries, refused }: Decision): void {
  for (const { kind } of entries) kind === 'timer' ? seen.timers++ : seen.taken++
  const [first] = refused ?? []
  if (first) seen.refused[first.kind] = (seen.refused[first.kind] ?? 0) + 1
  const was = before?.tags.includes('suspended')
  const is = after?.tags.includes('suspended')
  if (is && !was) seen.suspended++
  if (after && after.parked.length > 0) seen.parked++
  if (was && !is && after?.timers.some(({ id }) => before?.parked.some((row) => row.id === id))) seen.returned++
  if (after?.status === 'done' && before?.status !== 'done') seen.done++
}
