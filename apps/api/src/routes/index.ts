// Every route of a county, in the order in which people read them.
import type { Route } from '../http/route.ts'
import { getAudit, getAuditBefore } from './audit.ts'
import { decideCalendar, listCalendars, proposeCalendar } from './calendars.ts'
import { actOnCase, getCase, getLooks, listCases, revealFields, submitCase } from './cases.ts'
import { checkBundle, publishBundle } from './definitions.ts'
import { downloadFile, previewFile, uploadFile } from './files.ts'
import { getItem, listItems } from './items.ts'
import { dropMessage, getOutbox, retryMessage } from './outbox.ts'
import { exportInbox, getInbox, getMe } from './staff.ts'
import { exchangeToken } from './token.ts'
import { dropUpload, finishUpload, getUpload, putChunk, startUpload } from './uploads.ts'
import { verifyCase, verifyCounty } from './verify.ts'

export const ROUTES: readonly Route[] = [
  listItems,
  getItem,
  listCases,
  submitCase,
  getCase,
  actOnCase,
  revealFields,
  getLooks,
  uploadFile,
  startUpload,
  getUpload,
  putChunk,
  finishUpload,
  dropUpload,
  downloadFile,
  previewFile,
  getInbox,
  exportInbox,
  getMe,
  verifyCase,
  verifyCounty,
  exchangeToken,
  checkBundle,
  publishBundle,
  getAudit,
  getAuditBefore,
  listCalendars,
  proposeCalendar,
  decideCalendar,
  getOutbox,
  retryMessage,
  dropMessage,
]
