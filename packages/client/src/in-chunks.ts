// A large file in chunks: begun or gone on with, sent piece by piece, finished.
import { ask } from './ask.ts'
import type { Attempt } from './attempt.ts'
import { type Carrier, nameOf, sent } from './carrier.ts'
import { ClientError } from './error.ts'
import type { Watching } from './upload.ts'
import type { FileView, UploadBody, UploadView } from './wire.ts'

/** Uploads that were begun on this page, so that the same file goes on also where nothing can be hashed. */
const begun = new WeakMap<Blob, string>()

/** As `upload`, for a file of any size. */
export async function uploadInChunks(
  carrier: Carrier,
  file: File,
  attempt: Attempt,
  watching: Watching,
): Promise<FileView> {
  const { signal } = attempt
  const drop = () => {
    const id = begun.get(file)
    if (signal?.reason === 'cancelled' && id !== undefined) void dropped(carrier, id)
  }
  signal?.addEventListener('abort', drop)
  try {
    return await inChunks(carrier, file, attempt, watching)
  } finally {
    signal?.removeEventListener('abort', drop)
  }
}

async function inChunks(carrier: Carrier, file: File, attempt: Attempt, watching: Watching): Promise<FileView> {
  const { progress = () => {} } = watching
  let at = (await known(carrier, file, attempt)) ?? (await start(carrier, file, attempt, watching.kinds))
  begun.set(file, at.id)
  while (at.got < at.size) {
    const { id, got, size, chunk } = at
    const saved = () => progress(got / size)
    saved()
    // What was on its way when the connection broke is not there.
    const onRetry = (times: number, now: () => void) => {
      saved()
      attempt.onRetry?.(times, now)
    }
    try {
      at = await sent<UploadView>(carrier, {
        method: 'PUT',
        path: `/uploads/${id}/${got}`,
        attempt: { ...attempt, onRetry },
        headers: { 'content-type': 'application/octet-stream' },
        body: file.slice(got, got + chunk),
        progress: (part) => progress((got + part * Math.min(chunk, size - got)) / size),
      })
    } catch (error) {
      // Another page sends the same file, or one of our answers got lost: the server knows best where to go on.
      if (!(error instanceof ClientError) || error.code !== 'file/wrong-chunk') throw error
      const now = await view(carrier, id, attempt)
      if (now.got === got) throw error
      at = now
    }
  }
  progress(1)
  const made = await sent<FileView>(carrier, {
    method: 'POST',
    path: `/uploads/${at.id}/finish`,
    attempt: finishing(attempt),
  })
  begun.delete(file)
  return made
}

/** The end of an upload is another intent than its beginning, and has a key of its own that follows from the first. */
const finishing = (attempt: Attempt): Attempt => ({ ...attempt, key: `${attempt.key.slice(0, 120)}-finish` })

/** How much of this very file is there; undefined when it was not begun, or is gone. */
async function known(carrier: Carrier, file: File, attempt: Attempt): Promise<UploadView | undefined> {
  const id = begun.get(file)
  if (id === undefined) return undefined
  try {
    return await view(carrier, id, attempt)
  } catch (error) {
    if (!(error instanceof ClientError) || error.status !== 404) throw error
    return undefined
  }
}

const view = (carrier: Carrier, id: string, attempt: Attempt): Promise<UploadView> =>
  sent(carrier, { method: 'GET', path: `/uploads/${id}`, attempt })

async function start(carrier: Carrier, file: File, attempt: Attempt, kinds?: string): Promise<UploadView> {
  const sha256 = await hashOf(file)
  const body: UploadBody = {
    name: nameOf(file),
    type: file.type || 'application/octet-stream',
    size: file.size,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(kinds === undefined ? {} : { kinds }),
  }
  const headers = { 'content-type': 'application/json' }
  return sent(carrier, { method: 'POST', path: '/uploads', attempt, headers, body: JSON.stringify(body) })
}

/** Pages without TLS have no means to hash; there the server cannot tell that a file is the one begun before. */
async function hashOf(file: Blob): Promise<string | undefined> {
  if (typeof crypto.subtle === 'undefined') return undefined
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A courtesy: what is not deleted now goes by itself after a day. */
const dropped = ({ base, by, fetch: own }: Carrier, id: string): Promise<unknown> =>
  ask(by, {
    signed: true,
    send: (headers, signal) => (own ?? fetch)(`${base}/uploads/${id}`, { method: 'DELETE', headers, signal }),
  }).catch(() => {})
