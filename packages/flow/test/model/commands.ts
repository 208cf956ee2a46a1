// Random commands: mostly what may be done now, sometimes by the wrong person, with a wrong payload, late, or nonsense.
import type { Json } from '@yichuang/definition'
import { later } from './days.ts'
import { Tape } from './item.ts'
import { PEOPLE, type Staged } from './people.ts'
import type { Reference, Sent } from './reference.ts'

export type Next = { pass: string } | { sent: Sent; who: Staged }

const MINUTE = 60_000
const DAY = 86_400_000
const WAITS = [30 * MINUTE, 0, 180 * MINUTE, DAY, 2 * DAY, 5 * DAY, 12 * DAY]

/** What comes next after `now`; the model is asked what would be possible, and left as it was. */
export function nextFrom(numbers: readonly number[], model: Reference, now: string): Next {
  const tape = new Tape(numbers)
  const due = model.next()?.dueAt
  const wait = tape.pick(WAITS)
  const at =
    due !== undefined && due > now && tape.chance(15) ? later(due, tape.pick([0, -1000, 1000])) : later(now, wait)
  if (tape.chance(12) && model.current) return { pass: at < now ? now : at }
  const when = at < now ? now : at
  if (!model.current || tape.below(100) === 99) return start(tape, when)
  const answered = [...new Set([...model.current.where.active].flatMap(({ state }) => Object.keys(state.on ?? {})))]
  // Where nothing is answered, only a limit can lead on.
  if (answered.length === 0 && !tape.chance(15)) return { pass: when }
  const anything = [
    'e0',
    'e7',
    'ask',
    'answer',
    'resume',
    'nothing',
    '__proto__',
    'xstate.after.l0.case.open',
    'toString',
  ]
  const event = answered.length === 0 || tape.chance(8) ? tape.pick(anything) : tape.pick(answered)
  const payload = payloadFor(tape, event, model)
  const sent = {
    event,
    at: when,
    ...(payload === undefined ? {} : { payload }),
    ...(tape.chance(3) ? { on: '2026-01-20' } : {}),
  }
  const able = PEOPLE.filter((who) => !['desk', 'separation'].includes(model.would({ ...sent, who }) ?? ''))
  const who = able.length === 0 || tape.chance(15) ? tape.pick(PEOPLE) : tape.pick(able)
  return { sent: { ...sent, who }, who }
}

function start(tape: Tape, at: string): Next {
  const window = tape.chance(50)
  const who = tape.chance(10) ? tape.pick(PEOPLE) : (PEOPLE[window ? tape.pick([1, 2, 5]) : 0] as Staged)
  const application: { [key: string]: Json } = {
    number: tape.below(10),
    area: tape.pick(['s1', 's1k1', 's2']),
    note: 'n',
  }
  if (tape.chance(8)) application[tape.pick(['number', 'area', 'extra'])] = tape.pick(['nowhere', 12, null])
  if (tape.chance(15)) delete application['number']
  const on = window && tape.chance(40) ? later(at, -tape.below(12) * DAY).slice(0, 10) : undefined
  const sent: Sent = {
    event: 'start',
    who,
    at,
    payload: application,
    window,
    applicant: 'resident',
    ...(on === undefined ? {} : { on }),
  }
  return { sent, who }
}

function payloadFor(tape: Tape, event: string, model: Reference): Json | undefined {
  const form = model.formOf(event)
  if (tape.chance(7))
    return tape.pick<Json>([{ text: 5 }, { items: [] }, { number: 'x' }, [1], 'x', null, { extra: 1 }])
  if (form === 'note') return { text: 't' }
  if (form === 'correction') return { items: tape.pick([['/photo'], ['/number', '/note'], ['/area', '/photo']]) }
  if (form !== 'application') return undefined
  const all: { [key: string]: Json } = {
    photo: 'p',
    number: tape.below(10),
    note: 'm',
    area: tape.pick(['s1', 's2', 'nowhere']),
  }
  const open = model.current ? model.opened(model.current).map((at) => at.slice(1)) : []
  const keys = Object.keys(all).filter((key) => (open.includes(key) ? tape.chance(80) : tape.chance(8)))
  return Object.fromEntries(keys.map((key) => [key, all[key] as Json]))
}
