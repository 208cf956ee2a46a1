// biome-ignore-all assist/source/organizeImports: a contents page is in reading order.
// Contents of the definition room.

// The format: types of every file.
export type { Bundle, Sources } from './format/bundle.ts'
export type {
  Absence,
  CalendarFile,
  County,
  CountyFile,
  Directory,
  Holding,
  Issuer,
  PeopleFile,
  Receiver,
  StaffMember,
  Unit,
  Webhook,
} from './format/county.ts'
export { EFFECTS, type EffectName } from './format/effects.ts'
export type { Action, Arrow, Flow, State, Transition } from './format/flow.ts'
export type { DocumentFile, FieldSchema, FormFile, Pii, TextFile, UiSchema } from './format/form.ts'
export type { DataChange, MigrationPlan } from './format/migration.ts'
export type { Overlay } from './format/overlay.ts'
export type { Expect, Scenario, Step } from './format/scenario.ts'
export type {
  Basis,
  Child,
  Desk,
  DeskWay,
  EventRule,
  Limit,
  LimitWay,
  Material,
  Measure,
  Notice,
  Read,
  Rule,
  Service,
  ServiceFile,
  Start,
  UnitRule,
  UnitWay,
} from './format/service.ts'
export type { Instant, Json, LocalDate, Logic, Pointer } from './format/words.ts'

// From an author's files to one self-contained item, and what is wrong with it.
export { build } from './build/build.ts'
export { switched } from './build/switched.ts'
export { check } from './check.ts'
export { checkOverlaid, type OverlaidProblem } from './overlay/check-overlaid.ts'
export type { OverlayFile } from './overlay/overlaid.ts'
export { type Rebased, rebase } from './overlay/rebase.ts'
export { checkFile } from './check-file.ts'
export { directoryTroubles } from './directory-troubles.ts'
export type { Check, Finding, Subject } from './checks/check.ts'
export { checks } from './checks/index.ts'

// What differs between two versions, and what that means for the cases in work.
export { type Difference, diff } from './diff/diff.ts'
export type { Verdict } from './problem/change.ts'
export { placesIn } from './migration/places-in.ts'
export { planTroubles } from './migration/plan-troubles.ts'

// A value's one spelling and fingerprint; own properties only; a definition's words in another language.
export { canonical, hashOf } from './canonical.ts'
export { own } from './own.ts'
export { sayText } from './text.ts'
export { countyIn } from './county-in.ts'

// Messages: what a case tells people, without anything about them.
export { BLANKS, type Blank } from './message/blanks.ts'
export { MESSAGES, type News } from './message/defaults.ts'
export { mayMove } from './message/may-move.ts'
export { type Filling, type MessageText, renderMessage, sentencesOf } from './message/render.ts'

// Problems: the one shape of what went wrong.
export type { Lang, Problem, Trouble } from './problem/problem.ts'
export { say } from './problem/say.ts'
export { sayDate } from './problem/say-date.ts'
export { sayMoney, sayYuan } from './problem/say-money.ts'
export { sayForm } from './problem/say-form.ts'
export { spoken } from './problem/spoken.ts'
export { statusOf } from './problem/status.ts'

// Rules: strict JSON Logic, interpreted.
export { evaluate } from './rules/evaluate.ts'
export { operators } from './rules/operators.ts'
export { pathsOf } from './rules/paths-of.ts'
export { type RuleCode, RuleError } from './rules/rule-error.ts'
export { ruleTroubles } from './rules/rule-troubles.ts'
export { ROOTS, type Scope } from './rules/scope.ts'

// Validation: does a value fit a form, what is missing, what is computed.
export { called } from './validate/called.ts'
export { onlyAsked } from './validate/only-asked.ts'
export { type ChoiceMade, choicesIn } from './validate/choices-in.ts'
export { compute } from './validate/compute.ts'
export { type Field, fieldsOf } from './validate/fields-of.ts'
export { formats } from './validate/formats/formats.ts'
export { readResidentId } from './validate/formats/resident-id.ts'
export { maskName } from './mask-name.ts'
export { missing } from './validate/missing.ts'
export { normalise } from './validate/normalise.ts'
export { schemaTroubles } from './validate/schema-troubles.ts'
export { type Validate, type ValidateOptions, validator } from './validate/validator.ts'
