// The declared schemas and the client's wire types are the same shapes: the compiler looks.
import type * as Wire from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import type { Static } from 'typebox'
import { expect, expectTypeOf, test } from 'vitest'
import type { DECIDE, PROPOSE } from '../src/routes/calendars.ts'
import type { ACT, SUBMIT } from '../src/routes/cases.ts'
import type { BUNDLE } from '../src/routes/definitions.ts'
import type { DROP } from '../src/routes/outbox.ts'
import type { TOKEN } from '../src/routes/token.ts'
import type { UPLOAD } from '../src/routes/uploads.ts'
import { WIRE } from '../src/wire/index.ts'

type Told<Name extends keyof typeof WIRE> = Static<(typeof WIRE)[Name]>

test('what is answered has one shape in the document and in the client', () => {
  expectTypeOf<Told<'ProblemDetails'>>().toEqualTypeOf<Wire.ProblemDetails>()
  expectTypeOf<Told<'Problem'>>().toEqualTypeOf<Problem>()
  expectTypeOf<Told<'CaseChange'>>().toEqualTypeOf<Wire.CaseChange>()
  expectTypeOf<Told<'ItemSummary'>>().toEqualTypeOf<Wire.ItemSummary>()
  expectTypeOf<Told<'ItemView'>>().toEqualTypeOf<Wire.ItemView>()
  expectTypeOf<keyof Told<'FormView'>>().toEqualTypeOf<keyof Wire.FormView>()
  expectTypeOf<Told<'FormView'>>().toExtend<Wire.FormView>()
  expectTypeOf<Wire.FormView>().toExtend<Told<'FormView'>>()
  expectTypeOf<Told<'CaseSummary'>>().toEqualTypeOf<Wire.CaseSummary>()
  expectTypeOf<Omit<Told<'CaseView'>, 'forms'>>().toEqualTypeOf<Omit<Wire.CaseView, 'forms'>>()
  expectTypeOf<Told<'CaseView'>>().toExtend<Wire.CaseView>()
  expectTypeOf<Wire.CaseView>().toExtend<Told<'CaseView'>>()
  expectTypeOf<Told<'ClockView'>>().toEqualTypeOf<Wire.ClockView>()
  expectTypeOf<Told<'TimelineEntry'>>().toEqualTypeOf<Wire.TimelineEntry>()
  expectTypeOf<Told<'DocumentView'>>().toEqualTypeOf<Wire.DocumentView>()
  expectTypeOf<Told<'FileView'>>().toEqualTypeOf<Wire.FileView>()
  expectTypeOf<Told<'UploadView'>>().toEqualTypeOf<Wire.UploadView>()
  expectTypeOf<Told<'ActionView'>>().toEqualTypeOf<Wire.ActionView>()
  expectTypeOf<Told<'Inbox'>>().toEqualTypeOf<Wire.Inbox>()
  expectTypeOf<Told<'TaskView'>>().toEqualTypeOf<Wire.TaskView>()
  expectTypeOf<Told<'Verified'>>().toEqualTypeOf<Wire.Verified>()
  expectTypeOf<Told<'VerifiedPage'>>().toEqualTypeOf<Wire.VerifiedPage>()
  expectTypeOf<Told<'Me'>>().toEqualTypeOf<Wire.Me>()
  expectTypeOf<Told<'CheckAnswer'>>().toEqualTypeOf<Wire.CheckAnswer>()
  expectTypeOf<Told<'PublishAnswer'>>().toEqualTypeOf<Wire.PublishAnswer>()
  expectTypeOf<Told<'CalendarsView'>>().toEqualTypeOf<Wire.CalendarsView>()
  expectTypeOf<Told<'CalendarDecided'>>().toEqualTypeOf<Wire.CalendarDecided>()
  expectTypeOf<Told<'TokenAnswer'>>().toEqualTypeOf<Wire.TokenAnswer>()
  expectTypeOf<Told<'OutboxView'>>().toEqualTypeOf<Wire.OutboxView>()
  expectTypeOf<Told<'OutboxMessage'>>().toEqualTypeOf<Wire.OutboxMessage>()
})

test('what is asked has one shape in the document and in the client', () => {
  expectTypeOf<keyof typeof SUBMIT>().toEqualTypeOf<keyof Wire.SubmitBody>()
  expectTypeOf<keyof typeof SUBMIT.applicant.fields>().toEqualTypeOf<keyof NonNullable<Wire.SubmitBody['applicant']>>()
  expectTypeOf<keyof typeof ACT>().toEqualTypeOf<keyof Wire.ActBody>()
  expectTypeOf<keyof typeof TOKEN>().toEqualTypeOf<keyof Wire.TokenBody>()
  expectTypeOf<keyof typeof UPLOAD>().toEqualTypeOf<keyof Wire.UploadBody>()
  expectTypeOf<keyof typeof BUNDLE>().toEqualTypeOf<keyof Wire.PublishBody>()
  expectTypeOf<keyof typeof PROPOSE>().toEqualTypeOf<keyof Wire.ProposeCalendarBody>()
  expectTypeOf<keyof typeof DECIDE>().toEqualTypeOf<keyof Wire.DecideCalendarBody>()
  expectTypeOf<keyof typeof DROP>().toEqualTypeOf<keyof Wire.DropBody>()
})

test('an answer with a field more than declared does not pass', () => {
  expect(Object.entries(WIRE).filter(([, schema]) => !('additionalProperties' in schema))).toEqual([])
})
