// A PNG taken apart: what makes the picture stays; texts, times, EXIF, animation and whatever follows its end do not.
import { ascii, type Container, joined, starts, u32 } from './container.ts'
import { orientationIn, tiffOf } from './orientation.ts'

const PICTURE = ['IHDR', 'PLTE', 'IDAT', 'IEND']
const COLOURS = ['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'pHYs', 'bKGD', 'cICP']

/** `undefined` when it is broken or breaks off. */
export function readPng(bytes: Uint8Array): Container | undefined {
  if (!starts(bytes, 'IHDR', 12) || u32(bytes, 8) !== 13) return undefined
  const [width, height] = [u32(bytes, 16), u32(bytes, 20)]
  if (width === 0 || height === 0) return undefined
  const keep: Uint8Array[] = [bytes.subarray(0, 8)]
  let pixels = 0
  let turn = 1
  for (let at = 8; ; ) {
    const length = u32(bytes, at)
    const end = at + 12 + length
    if (end > bytes.byteLength) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (name === 'eXIf') turn = orientationIn(bytes.subarray(at + 8, at + 8 + length))
    else if (PICTURE.includes(name) || COLOURS.includes(name)) keep.push(bytes.subarray(at, end))
    // A chunk with a capital must be understood to draw the picture.
    else if (/^[A-Z]/.test(name) || !/^[A-Za-z]{4}$/.test(name)) return undefined
    if (name === 'IDAT') pixels += length
    if (name === 'IHDR' && at !== 8) return undefined
    at = end
    if (name !== 'IEND') continue
    if (pixels === 0) return undefined
    if (turn > 1) keep.splice(2, 0, chunkOf('eXIf', tiffOf(turn)))
    return { width, height, keep }
  }
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const named = joined([ascii(name), data])
  return joined([number(data.byteLength), named, number(crc(named))])
}

const number = (value: number): Uint8Array =>
  new Uint8Array([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])

/** CRC-32 as PNG has it, of the few bytes that are written here. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}
