// Pictures for the tests, made byte by byte: containers with what a phone writes into them.

/** A JPEG of so many pixels, or so many bytes, with the given segments before its frame and bytes after its end. */
export interface JpegOf {
  width?: number
  height?: number
  /** Its whole length. */
  bytes?: number
  segments?: Uint8Array[]
  after?: Uint8Array
}

export const text = (letters: string): Uint8Array => new TextEncoder().encode(letters)
export const concat = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => Array.from(part)))

const hi = (n: number) => (n >> 8) & 255
const lo = (n: number) => n & 255

export const segment = (marker: number, payload: Uint8Array): Uint8Array =>
  concat([0xff, marker, hi(payload.length + 2), lo(payload.length + 2)], payload)

export function jpegOf({ width = 8, height = 8, bytes, segments = [], after = text('') }: JpegOf = {}): Uint8Array {
  const start = concat(
    [0xff, 0xd8],
    ...segments,
    [0xff, 0xc0, 0, 11, 8, hi(height), lo(height), hi(width), lo(width), 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0],
  )
  const whole = new Uint8Array(bytes ?? start.length + 40).fill(0x55)
  whole.set(start)
  whole.set([0xff, 0x00, 0xff, 0xd0], start.length + 4)
  whole.set([0xff, 0xd9], whole.length - 2)
  return after.length ? concat(whole, after) : whole
}

/** EXIF as a phone writes it: how it is turned, the make, a place, and a thumbnail behind it. */
export function tiff(turn: number, little = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(160))
  const short = (at: number, value: number) => view.setUint16(at, value, little)
  const long = (at: number, value: number) => view.setUint32(at, value, little)
  const field = (at: number, [tag, type, count, value]: [number, number, number, number]) => {
    short(at, tag)
    short(at + 2, type)
    long(at + 4, count)
    if (type === 3) short(at + 8, value)
    else long(at + 8, value)
  }
  view.setUint16(0, little ? 0x4949 : 0x4d4d)
  short(2, 42)
  long(4, 8)
  short(8, 3)
  field(10, [0x010f, 2, 12, 100])
  field(22, [0x0112, 3, 1, turn])
  field(34, [0x8825, 4, 1, 60])
  short(60, 1)
  field(62, [0x0001, 2, 2, 0x4e])
  const bytes = new Uint8Array(view.buffer)
  bytes.set(text('MAKER-SECRET'), 100)
  bytes.set(text('GPS-23.1291N'), 120)
  return bytes
}

export const exif = (turn: number, little = true): Uint8Array =>
  segment(0xe1, concat(text('Exif\0\0'), tiff(turn, little)))

const be = (n: number) => [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const le = (n: number) => be(n).reverse()

/** The check sum is not looked at where it is only read. */
export const chunk = (name: string, data: Uint8Array | number[]): Uint8Array =>
  concat(be(data.length), text(name), data, [0, 0, 0, 0])

export const png = ({ width = 8, height = 8, chunks = [] as Uint8Array[], after = text('') } = {}): Uint8Array =>
  concat(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', [...be(width), ...be(height), 8, 2, 0, 0, 0]),
    ...chunks,
    chunk('IDAT', [1, 2, 3]),
    chunk('IEND', []),
    after,
  )

export const riff = (name: string, data: Uint8Array | number[]): Uint8Array =>
  concat(text(name), le(data.length), data, data.length & 1 ? [0] : [])

const le24 = (n: number) => le(n).slice(0, 3)

/** An extended one, when there is something to extend it by. */
export function webp({
  width = 8,
  height = 8,
  flags = 0,
  chunks = [] as Uint8Array[],
  after = text(''),
} = {}): Uint8Array {
  const bits = ((width - 1) & 0x3fff) + ((height - 1) & 0x3fff) * 16_384
  const picture = riff('VP8L', [0x2f, ...le(bits), 7, 7])
  const extended = riff('VP8X', [flags, 0, 0, 0, ...le24(width - 1), ...le24(height - 1)])
  const inside = concat(text('WEBP'), ...(chunks.length ? [extended, picture, ...chunks] : [picture]))
  return concat(text('RIFF'), le(inside.length), inside, after)
}
