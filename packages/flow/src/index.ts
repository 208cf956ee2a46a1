// Contents of the flow room.

// A case, its log, and what is asked of the engine.

export type { Actor, CaseState, Effect, Entry, Moment, Party, Refusal, Timer } from './case.ts'
export type { Account, Clock, Command, Decision, Item, Offer, Task, World } from './command.ts'

// Time: instants at +08:00 and local dates, as strings.

export { dateOf, instantOf, msOf } from './time/instant.ts'

// Clocks: calendars, working days, when a limit ends and why.

export { type Calendar, calendarFor, calendarOfUnit } from './clock/calendar.ts'
export { COLOURS, type ColourRule, colourOf } from './clock/colour.ts'
export { type Due, type DueSpec, dueOf } from './clock/due.ts'
export { explain } from './clock/explain.ts'
export { usedOf } from './clock/used.ts'
export type { Hours } from './clock/work-hours.ts'
export { addWorkdays, isWorkday, workdaysBetween } from './clock/workdays.ts'
