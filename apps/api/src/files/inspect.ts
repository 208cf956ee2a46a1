// Looks at the bytes that came before they are kept: their kind, their pixels, and what must not stay in them.
import type { Trouble } from '@yichuang/definition'
import { joined } from './container.ts'
import { type Declared, sniff } from './sniff.ts'

/** Forty million: more than a page scanned at 600 dpi, and little enough for a phone to draw. */
export const MOST_PIXELS = 40_000_000

export interface Inspected {
  mime: string
  /** What is kept: of a picture its pixels, colours and how it is turned. A PDF stays as it is. */
  bytes: Uint8Array
}

/** Nothing is decoded here: the size stands in the header, and the rest is surgery on the container. */
export function inspect(bytes: Uint8Array, declared: Declared): Inspected | { trouble: Trouble } {
  const found = sniff(bytes, declared)
  if ('trouble' in found) return found
  const { kind } = found
  if (!kind.read) return { mime: kind.mime, bytes }
  const picture = kind.read(bytes)
  if (!picture) return { trouble: { code: 'file/broken', at: '' } }
  const { width, height, keep } = picture
  if (width * height > MOST_PIXELS) {
    const params = { width, height, most: MOST_PIXELS / 10_000, millions: MOST_PIXELS / 1_000_000 }
    return { trouble: { code: 'file/too-many-pixels', at: '', params } }
  }
  return { mime: kind.mime, bytes: joined(keep) }
}
