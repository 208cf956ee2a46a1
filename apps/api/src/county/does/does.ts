// Which unit of work answers which question, and does which writing.
import type { Party } from '@yichuang/flow'
import type { Identity } from '../../auth/identity.ts'
import type { Action } from '../../policy/table.ts'
import type { Answer } from '../answer.ts'
import { keepFile } from '../case/files.ts'
import { dropUpload, keepChunk, readUpload, startUpload } from '../case/uploads.ts'
import type { Question, Writing } from '../question.ts'
import { verifyCase, verifyPage } from '../record/verify.ts'
import type { Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import { act } from './act.ts'
import { decideCalendar, proposeCalendar, readCalendars } from './calendars.ts'
import { readAudit, readLooks } from './looks.ts'
import { dropMessage, readOutbox, retryMessage } from './outbox.ts'
import { checkDefinition, publish } from './publish.ts'
import { exportInbox, readCase, readCases, readFile, readInbox, readMe } from './read.ts'
import { reveal, revealed } from './reveal.ts'
import { submit } from './submit.ts'

/** The line of the policy table that each question and each writing stands under. */
export const ASKED: Record<Question['kind'], Action> = {
  items: 'item.list',
  keys: 'token.exchange',
  item: 'item.read',
  cases: 'case.list',
  case: 'case.read',
  looks: 'case.looks',
  audit: 'audit.read',
  file: 'file.read',
  upload: 'upload.continue',
  inbox: 'inbox.read',
  inboxTable: 'inbox.export',
  me: 'me.read',
  check: 'definition.check',
  calendars: 'calendar.read',
  verify: 'case.verify',
  verifyPage: 'record.verify',
  outbox: 'outbox.read',
}
export const TOLD: Record<Writing['kind'], Action> = {
  submit: 'case.submit',
  act: 'case.act',
  reveal: 'case.reveal',
  file: 'file.upload',
  startUpload: 'file.upload',
  chunk: 'upload.continue',
  dropUpload: 'upload.continue',
  publish: 'definition.publish',
  proposeCalendar: 'calendar.propose',
  decideCalendar: 'calendar.decide',
  retryMessage: 'outbox.tend',
  dropMessage: 'outbox.tend',
}

/** What somebody who is known asks. */
export function answerTo(work: Work, question: Extract<Question, { who: Identity }>): Unit<Answer> {
  switch (question.kind) {
    case 'cases':
      return readCases(work)
    case 'case':
      return readCase(work, question.id)
    case 'looks':
      return readLooks(work, question.id)
    case 'audit':
      return readAudit(work, question.before)
    case 'file':
      return readFile(work, question)
    case 'upload':
      return readUpload(work, question.id)
    case 'inbox':
      return readInbox(work)
    case 'inboxTable':
      return exportInbox(work)
    case 'me':
      return readMe(work)
    case 'outbox':
      return readOutbox(work)
    case 'check':
      return checkDefinition(work, question.bundle)
    case 'calendars':
      return readCalendars(work)
    case 'verify':
      return verifyCase(work, question.id)
    case 'verifyPage':
      return verifyPage(work, question.after)
  }
}

/** `party` is the applicant whom a clerk names. */
export function write(work: Work, writing: Writing, party: Party | undefined): Unit<Answer> {
  switch (writing.kind) {
    case 'submit':
      return submit(work, writing.body, party)
    case 'act':
      return act(work, writing)
    case 'reveal':
      return reveal(work, writing)
    case 'file':
      return keepFile(work, writing)
    case 'startUpload':
      return startUpload(work, writing)
    case 'chunk':
      return keepChunk(work, writing)
    case 'dropUpload':
      return dropUpload(work, writing.id)
    case 'publish':
      return publish(work, writing.bundle)
    case 'proposeCalendar':
      return proposeCalendar(work, writing.calendar)
    case 'decideCalendar':
      return decideCalendar(work, writing)
    case 'retryMessage':
      return retryMessage(work, writing.id)
    case 'dropMessage':
      return dropMessage(work, writing.id, writing.reason)
  }
}

/** What is added to the kept answer of a write each time it goes out, and is kept nowhere. */
export function* completed(work: Work, writing: Writing, kept: Answer): Unit<Answer> {
  return writing.kind === 'reveal' ? yield* revealed(work, writing, kept) : kept
}
