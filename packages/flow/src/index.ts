// Contents of the flow room.

// A case, its log, and what is asked of the engine.

export type { Actor, CaseState, Effect, Entry, HeldPost, Moment, Party, Refusal, Timer } from './case.ts'
export type { Account, Clock, Command, Decision, Item, Offer, Task, World } from './command.ts'

// Time: instants at +08:00 and local dates, as strings.

export { dateOf, instantOf, msOf } from './time/instant.ts'

// Clocks: calendars, working days, when a limit ends and why.

export { type Calendar, calendarFor, calendarOfUnit } from './clock/calendar.ts'
export { calendarTroubles } from './clock/calendar-troubles.ts'
export { COLOURS, type ColourRule, colourOf } from './clock/colour.ts'
export { type Due, type DueSpec, dueOf } from './clock/due.ts'
export { explain } from './clock/explain.ts'
export { type MissingYear, missingYears } from './clock/missing-years.ts'
export type { Hours } from './clock/open-hours.ts'
export { receivedOn } from './clock/received-on.ts'
export { usedOf } from './clock/used.ts'
export { addWorkdays, isWorkday, workdaysBetween } from './clock/workdays.ts'

// The engine: a version made ready, a command decided, time passed, a log folded.

export { compile } from './compile/compile.ts'
export { decide } from './decide/decide.ts'
export { applied, fold } from './decide/fold.ts'
export { type MovedLimit, type Recomputing, recompute } from './decide/recompute.ts'
export { touch } from './decide/touch.ts'
export { FlowFailure } from './failure.ts'

// Who somebody is on a day, by the directory.

export { isCovered } from './people/absence.ts'
export { postsOf } from './people/posts-of.ts'
export { certificatesOf, mayReceive } from './people/qualified.ts'
export { unitOn } from './people/successor.ts'

// What people see of a case.

export { scopeOf } from './facts/scope-of.ts'
export { caseNumber } from './view/case-number.ts'
export { clocks } from './view/clocks.ts'
export { type Rendered, renderDocument } from './view/document.ts'
export { expectedPath } from './view/expected-path.ts'
export { nextDue } from './view/next-due.ts'
export { offers } from './view/offers.ts'
export { seated } from './view/seated.ts'
export { tasks } from './view/tasks.ts'
export { pathOf, titleOf } from './view/titles.ts'
export { turn } from './view/turn.ts'

// A case goes on with another version of its item.

export { dryRun, type Report } from './migrate/dry-run.ts'
export { type Migrated, migrate } from './migrate/migrate.ts'
export type { Move, Moving } from './migrate/moving.ts'
export type { Changed, Seen } from './migrate/seen.ts'

// A scenario played, a walk at random, and what they have reached.

export { arrowName, type Coverage, coverageOf, unreached } from './simulate/coverage.ts'
export { type Run, simulate } from './simulate/simulate.ts'
export type { Played } from './simulate/stage.ts'
export { type Walk, walk } from './simulate/walk.ts'
