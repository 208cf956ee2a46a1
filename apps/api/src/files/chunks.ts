// The chunks of a file on its way: their size, their places in the store, and the whole made from them.
import type { FileStore } from '../host.ts'

/** Half a megabyte: gone in a minute on a slow phone, and forty of them are the largest file. */
export const CHUNK = 512 * 1024

/** The length that the chunk at `offset` must have, or `undefined` where none begins. */
export function lengthAt(offset: number, size: number): number | undefined {
  if (!Number.isSafeInteger(offset) || offset < 0 || offset >= size || offset % CHUNK) return undefined
  return Math.min(CHUNK, size - offset)
}

/** Objects of their own: R2 joins parts only from 5 MB up, and a disk does not join at all. */
export const chunkKey = (county: string, upload: string, offset: number): string =>
  `${county}/${upload}/${String(offset / CHUNK).padStart(3, '0')}`

/** `undefined` when a chunk is missing or has another length than it must. */
export async function wholeOf(files: FileStore, keyAt: (offset: number) => string, size: number) {
  const whole = new Uint8Array(size)
  for (let offset = 0; offset < size; offset += CHUNK) {
    const stream = await files.get(keyAt(offset))
    if (!stream) return undefined
    const chunk = new Uint8Array(await new Response(stream).arrayBuffer())
    if (chunk.byteLength !== lengthAt(offset, size)) return undefined
    whole.set(chunk, offset)
  }
  return whole
}

/** Those that are there, and the next one, which may have been on its way when its upload was given up. */
export async function deleteChunks(
  files: FileStore,
  keyAt: (offset: number) => string,
  { got, size }: { got: number; size: number },
): Promise<void> {
  for (let offset = 0; offset < Math.min(got + CHUNK, size); offset += CHUNK) await files.delete(keyAt(offset))
}
