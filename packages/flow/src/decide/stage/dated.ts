// The legal date of a command: its own day, or the day on which a closed office received it.
import type { Moment } from '../../case.ts'
import { calendarOfUnit } from '../../clock/calendar.ts'
import { receivedOn } from '../../clock/received-on.ts'
import { deskIn } from '../../facts/desk.ts'
import type { Acting } from '../../facts/facts.ts'
import { factsOf } from '../../facts/facts.ts'
import { type Attempt, ruleOf } from './attempt.ts'
import { ifAnswerable } from './if-answerable.ts'

/**
 * A county may date what comes in outside its hours on the next working day (DOMAIN C3.2-9). That is said of receipt: of
 * `start`, and of every event that hands the application in again. All else happens on its own day, and hours and
 * minutes run from `at` in any case.
 */
export function dated(attempt: Attempt, acting: Acting): Moment {
  const { item, world, command, now } = attempt
  const { county } = world.county
  if (county.offHoursReceipt !== 'nextWorkday' || ruleOf(attempt)?.form !== item.bundle.service.start.form) return now
  const calendar = calendarOfUnit(world.county, receivingUnit(attempt, acting))
  // Paper that a clerk types in later came in on the day he writes, at an hour that is not known.
  const received = acting.kind === 'staff' && command.on !== undefined ? { at: now.at, on: command.on } : { at: now.at }
  return { at: now.at, on: receivedOn(received, { hours: county.hours, calendar }) }
}

/** The office of whoever takes it in at the window, else the one to which the application goes. */
function receivingUnit(attempt: Attempt, acting: Acting): string | undefined {
  const { item, compiled, state, world, command, now, starting } = attempt
  if (acting.unit !== undefined) return acting.unit
  const { payload = {} } = command
  const data = starting ? { [item.bundle.service.start.form]: payload } : state.data
  const facts = factsOf(item, state, world, now, { actor: acting, event: payload, data })
  for (const desk of compiled.receiving) {
    const unit = ifAnswerable(() => deskIn(facts, desk)?.unit)
    if (unit !== undefined) return unit
  }
  return undefined
}
