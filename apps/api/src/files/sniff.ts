// What a file really is, by its first bytes, and whether its name and declared type say the same.
import type { Trouble } from '@yichuang/definition'
import { type Container, starts } from './container.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

export interface Kind {
  mime: string
  /** As people call it. */
  called: string
  extensions: string[]
  is: (bytes: Uint8Array) => boolean
  /** Pictures are taken apart. */
  read?: (bytes: Uint8Array) => Container | undefined
}

/** The kinds that are taken: a visible list. Nothing that a browser would run, and no archives. */
export const KINDS: readonly Kind[] = [
  {
    mime: 'image/jpeg',
    called: 'JPG',
    extensions: ['jpg', 'jpeg'],
    is: (bytes) => starts(bytes, [0xff, 0xd8, 0xff]),
    read: readJpeg,
  },
  {
    mime: 'image/png',
    called: 'PNG',
    extensions: ['png'],
    is: (bytes) => starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    read: readPng,
  },
  {
    mime: 'image/webp',
    called: 'WebP',
    extensions: ['webp'],
    is: (bytes) => starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8),
    read: readWebp,
  },
  { mime: 'application/pdf', called: 'PDF', extensions: ['pdf'], is: (bytes) => starts(bytes, '%PDF-') },
]

export interface Declared {
  name: string
  type: string
  /** The kinds that the field takes, as it says itself (`image/jpeg,image/png`); all when it says nothing. */
  kinds?: string | undefined
}

/** The kinds that may stand in the field: a field cannot take more than the house does. */
export function kindsFor(asked: string | undefined): readonly Kind[] {
  const wanted = (asked ?? '').split(',').map((kind) => kind.trim().toLowerCase())
  const found = KINDS.filter(({ mime }) => wanted.includes(mime))
  return found.length ? found : KINDS
}

/** The refusal that names what the field takes. */
export const wrongType = (kinds: readonly Kind[]): Trouble => ({
  code: 'file/wrong-type',
  at: '',
  params: { wanted: kinds.map(({ called }) => called).join(', ') },
})

/** The kind that name and declared type promise, before any byte has come. */
export function promised({ name, type, kinds }: Declared): Kind | undefined {
  return kindsFor(kinds).find((kind) => says(kind, name, type))
}

/** The kind that bytes, name and declared type agree on. */
export function sniff(bytes: Uint8Array, { name, type, kinds }: Declared): { kind: Kind } | { trouble: Trouble } {
  if (bytes.byteLength === 0) return { trouble: { code: 'file/empty', at: '' } }
  const taken = kindsFor(kinds)
  const kind = taken.find((one) => one.is(bytes))
  if (!kind) return { trouble: wrongType(taken) }
  if (says(kind, name, type)) return { kind }
  return { trouble: { code: 'file/lying-extension', at: '', params: { name, type: kind.called } } }
}

function says({ extensions, mime }: Kind, name: string, type: string): boolean {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return extensions.includes(extension) && type.split(';')[0]?.trim().toLowerCase() === mime
}
