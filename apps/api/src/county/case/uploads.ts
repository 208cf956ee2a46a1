// Files on their way in chunks: what has come so far, whose it is, and how much of it a person may have waiting.
import type { UploadBody, UploadView } from '@yichuang/client'
import { CHUNK } from '../../files/chunks.ts'
import { permits } from '../../policy/permits.ts'
import { type Answer, done, refuse } from '../answer.ts'
import { db, type UploadRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import { fileRow, tooMuchWaits, viewOf } from './files.ts'
import { noteLook } from './looks.ts'

/**
 * A new upload, or the one of the same content that this person has begun already: so it goes on where it stopped, also
 * from a page that was loaded again.
 */
export function* startUpload(work: Work, { id, body }: { id: string; body: UploadBody }): Unit<Answer> {
  const { name, type, size, sha256 = null, kinds = null } = body
  const begun = sha256 === null ? undefined : yield* sameContent(work, { ...body, sha256 })
  if (begun) return done(201, viewOfUpload(begun))
  const trouble = yield* tooMuchWaits(work, size)
  if (trouble) return trouble
  const upload = { id, owner: work.actor.id, name, type, kinds, size, sha256, got: 0, file: null, at: work.now }
  yield* rows(db.insertInto('uploads').values(upload))
  return done(201, viewOfUpload(upload))
}

/** GET: how much is here. Its row for the Worker, which reads the chunks; nobody else's is found. */
export function* readUpload(work: Work, id: string): Unit<Answer> {
  const upload = yield* ownUpload(work, id)
  if (!upload) return refuse('file/unknown-upload')
  const file = upload.file === null ? undefined : yield* fileRow(upload.file)
  const { name, type, kinds, sha256 } = upload
  return done(200, { view: viewOfUpload(upload), name, type, kinds, sha256, ...(file ? { file: viewOf(file) } : {}) })
}

/** `upTo` bytes are in the store. One that comes twice, or late, changes nothing. */
export function* keepChunk(work: Work, { id, upTo }: { id: string; upTo: number }): Unit<Answer> {
  const upload = yield* ownUpload(work, id)
  if (!upload) return refuse('file/unknown-upload')
  if (upTo <= upload.got) return done(200, viewOfUpload(upload))
  const change = { got: upTo, at: work.now }
  yield* rows(db.updateTable('uploads').set(change).where('id', '=', id))
  return done(200, viewOfUpload({ ...upload, ...change }))
}

/** Given up, or of no use: the next start begins anew. One that has become a file stays that file. */
export function* dropUpload(work: Work, id: string): Unit<Answer> {
  const upload = yield* ownUpload(work, id)
  if (!upload) return refuse('file/unknown-upload')
  if (upload.file === null) yield* forgetUpload(id)
  return done(200, viewOfUpload(upload))
}

export function* forgetUpload(id: string): Unit<void> {
  yield* rows(db.deleteFrom('uploads').where('id', '=', id))
}

/** Uploads to which nothing has come since. */
export function* staleUploads(before: string, atMost: number): Unit<Pick<UploadRow, 'id' | 'size' | 'got'>[]> {
  return yield* rows(
    db.selectFrom('uploads').select(['id', 'size', 'got']).where('at', '<', before).orderBy('at').limit(atMost),
  )
}

function* ownUpload(work: Work, id: string): Unit<UploadRow | undefined> {
  const found = yield* row(db.selectFrom('uploads').selectAll().where('id', '=', id))
  if (!found || permits('upload.continue', { is: found.owner === work.actor.id ? ['uploader'] : [] })) return found
  yield* noteLook(work, { kind: 'denied', action: 'upload.continue', caseId: null, fields: [id] })
  return undefined
}

function* sameContent({ actor }: Work, { name, type, size, sha256 }: UploadBody): Unit<UploadRow | undefined> {
  return yield* row(
    db
      .selectFrom('uploads')
      .selectAll()
      .where('owner', '=', actor.id)
      .where('file', 'is', null)
      .where('sha256', '=', sha256 ?? '')
      .where('name', '=', name)
      .where('type', '=', type)
      .where('size', '=', size)
      .orderBy('got', 'desc')
      .limit(1),
  )
}

const viewOfUpload = ({ id, size, got, file }: UploadRow): UploadView => ({
  id,
  size,
  got,
  chunk: CHUNK,
  ...(file === null ? {} : { file }),
})
