// What a file really is, by its first bytes, and whether its name and declared type say the same.
import type { Trouble } from '@yichuang/definition'

interface Kind {
  mime: string
  extensions: string[]
  starts: number[]
}

/** The kinds that are taken: a visible list. Nothing that a browser would run. */
export const KINDS: readonly Kind[] = [
  { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], starts: [0xff, 0xd8, 0xff] },
  { mime: 'image/png', extensions: ['png'], starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'application/pdf', extensions: ['pdf'], starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
]

export interface Declared {
  name: string
  type: string
}

/** The kind that bytes, name and declared type agree on. */
export function sniff(bytes: Uint8Array, { name, type }: Declared): { mime: string } | { trouble: Trouble } {
  if (bytes.byteLength === 0) return { trouble: { code: 'file/empty', at: '' } }
  const kind = KINDS.find(({ starts }) => starts.every((byte, i) => bytes[i] === byte))
  if (!kind) return { trouble: { code: 'file/wrong-type', at: '', params: { wanted: 'JPG, PNG, PDF' } } }
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const declared = type.split(';')[0]?.trim().toLowerCase()
  if (kind.extensions.includes(extension) && declared === kind.mime) return { mime: kind.mime }
  const really = kind.extensions[0]?.toUpperCase() ?? ''
  return { trouble: { code: 'file/lying-extension', at: '', params: { name, type: really } } }
}
