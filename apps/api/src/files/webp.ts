// A WebP taken apart: what makes the picture stays; EXIF, XMP, unknown chunks and whatever follows its end do not.
import { ascii, type Container, joined, starts } from './container.ts'
import { orientationIn, tiffOf } from './orientation.ts'

const STAYS = ['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
const [EXIF, XMP] = [0x08, 0x04]

interface Size {
  width: number
  height: number
}

/** `undefined` when it is broken or breaks off. */
export function readWebp(bytes: Uint8Array): Container | undefined {
  const end = 8 + le(bytes, 4, 4)
  if (end > bytes.byteLength || end < 20) return undefined
  const chunks: Uint8Array[] = []
  let [width, height, turn, picture] = [0, 0, 1, false]
  for (let at = 12; at < end; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = le(bytes, at + 4, 4)
    const next = at + 8 + length + (length & 1)
    // The last padding byte is often left away.
    if (at + 8 + length > end) return undefined
    const data = bytes.subarray(at + 8, at + 8 + length)
    const size = sizeIn(name, data)
    if (size === 'broken') return undefined
    if (size) [width, height] = [Math.max(width, size.width), Math.max(height, size.height)]
    picture ||= name === 'VP8 ' || name === 'VP8L' || name === 'ANMF'
    if (name === 'EXIF') turn = orientationIn(starts(data, 'Exif\0\0') ? data.subarray(6) : data)
    else if (STAYS.includes(name)) chunks.push(chunkOf(name, data))
    at = next
  }
  if (!picture || width === 0 || height === 0) return undefined
  const flags = chunks[0]
  // Only an extended file tells of EXIF and XMP; it is the first chunk, and a copy already.
  if (flags && starts(flags, 'VP8X')) {
    flags[8] = ((flags[8] ?? 0) & ~(EXIF | XMP)) | (turn > 1 ? EXIF : 0)
    if (turn > 1) chunks.push(chunkOf('EXIF', tiffOf(turn)))
  }
  const inside = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 4)
  return { width, height, keep: [ascii('RIFF'), number(inside), ascii('WEBP'), ...chunks] }
}

function sizeIn(name: string, data: Uint8Array): Size | 'broken' | undefined {
  if (name === 'VP8X') {
    return data.byteLength < 10 ? 'broken' : { width: le(data, 4, 3) + 1, height: le(data, 7, 3) + 1 }
  }
  if (name === 'VP8 ') {
    const key = starts(data, [0x9d, 0x01, 0x2a], 3)
    return key ? { width: le(data, 6, 2) & 0x3fff, height: le(data, 8, 2) & 0x3fff } : 'broken'
  }
  if (name !== 'VP8L') return undefined
  if (data[0] !== 0x2f || data.byteLength < 5) return 'broken'
  const bits = le(data, 1, 4)
  return { width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 16_384) & 0x3fff) + 1 }
}

const chunkOf = (name: string, data: Uint8Array): Uint8Array =>
  joined([ascii(name), number(data.byteLength), data, ...(data.byteLength & 1 ? [new Uint8Array(1)] : [])])

/** Little-endian, of so many bytes. */
function le(bytes: Uint8Array, at: number, count: number): number {
  let value = 0
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}

const number = (value: number): Uint8Array =>
  new Uint8Array([value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24])
