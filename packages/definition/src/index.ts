// Contents of the definition room.

// The format: types and schemas of every file.
export type { Bundle, Sources } from './format/bundle.ts'
export type { CalendarFile, County, CountyFile, Directory, Holding, Issuer, PeopleFile, StaffMember, Unit } from './format/county.ts'
export type { Action, Arrow, EffectName, Flow, State, Transition } from './format/flow.ts'
export { EFFECTS } from './format/flow.ts'
export type { DocumentFile, FieldSchema, FormFile, Pii, TextFile, UiSchema } from './format/form.ts'
export type { Expect, Scenario, Step } from './format/scenario.ts'
export type { Basis, Desk, DeskWay, EventRule, Limit, LimitWay, Material, Measure, Rule, Service, Start, UnitRule, UnitWay } from './format/service.ts'
export type { Instant, Json, LocalDate, Logic, Pointer } from './format/words.ts'

// Problems: the one shape of what went wrong.
export type { Lang, Problem, Trouble } from './problem/problem.ts'
