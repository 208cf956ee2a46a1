// Sends a file: a small one in one request, a larger one in chunks that go on from where the server is.
import type { Attempt } from './attempt.ts'
import { type Carrier, nameOf, sent } from './carrier.ts'
import type { FileView } from './wire.ts'

/** What fits goes in one request: there is nothing to go on from. */
const ONE_REQUEST = 512 * 1024

export interface Watching {
  /** 0..1 of what the server has, and of what is on its way to it. */
  progress?: ((part: number) => void) | undefined
  /** The kinds that the field takes, as in `accept`; a refusal names them. */
  kinds?: string | undefined
}

/**
 * Resolves with the stored file. Aborting `attempt.signal` leaves what the server has for the next try with the same
 * file, for a day; aborting it with the reason `'cancelled'` has it deleted.
 */
export async function upload(
  carrier: Carrier,
  file: File,
  attempt: Attempt,
  watching: Watching = {},
): Promise<FileView> {
  const { kinds, progress = () => {} } = watching
  if (file.size <= ONE_REQUEST) {
    progress(0)
    const type = file.type || 'application/octet-stream'
    const headers = { 'content-type': type, 'x-file-name': encodeURIComponent(nameOf(file)) }
    const all = { ...headers, ...(kinds === undefined ? {} : { 'x-file-kinds': kinds }) }
    return sent(carrier, { method: 'POST', path: '/files', attempt, headers: all, body: file, progress })
  }
  // Most files are made small in the browser: the way for large ones is fetched when one comes.
  const { uploadInChunks } = await import('./in-chunks.ts')
  return uploadInChunks(carrier, file, attempt, { kinds, progress })
}
