// A JPEG taken apart: what makes the picture stays; EXIF, XMP, comments, thumbnails and whatever follows its end do not.
import { ascii, type Container, joined, starts, u16 } from './container.ts'
import { orientationIn, tiffOf } from './orientation.ts'

const EXIF = 'Exif\0\0'

/** `undefined` when it is broken or breaks off. */
export function readJpeg(bytes: Uint8Array): Container | undefined {
  const keep: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  let turn = 1
  let scans = 0
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1] ?? 0
    if (marker === END) {
      if (!size || scans === 0) return undefined
      keep.push(bytes.subarray(at, at + 2))
      if (turn > 1) keep.splice(1, 0, exifOf(turn))
      return { ...size, keep }
    }
    const length = u16(bytes, at + 2)
    const end = at + 2 + length
    if (!hasLength(marker) || length < 2 || end > bytes.byteLength) return undefined
    const payload = bytes.subarray(at + 4, end)
    if (isFrame(marker)) {
      // A second frame belongs to another picture; a height that only comes later cannot be judged.
      const [height, width] = [u16(payload, 1), u16(payload, 3)]
      if (size || payload.byteLength < 6 || height === 0 || width === 0) return undefined
      size = { width, height }
    }
    if (marker === APP1 && starts(payload, EXIF)) turn = Math.max(turn, orientationIn(payload.subarray(EXIF.length)))
    at = end
    if (marker === SCAN) {
      scans++
      at = endOfScan(bytes, end)
      if (at < 0) return undefined
      keep.push(bytes.subarray(end - length - 2, at))
    } else if (stays(marker, payload)) keep.push(bytes.subarray(end - length - 2, end))
    else if (marker === APP0 && starts(payload, 'JFIF\0') && payload.byteLength >= 14) keep.push(bareJfif(payload))
  }
}

const [APP0, APP1, SCAN, END] = [0xe0, 0xe1, 0xda, 0xd9]

/** Not a marker that stands alone: restarts, start, end, TEM. */
const hasLength = (marker: number) => marker >= 0xc0 && !(marker >= 0xd0 && marker <= 0xd9)

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Tables, frame and restart interval; of the application segments the colours only. */
function stays(marker: number, payload: Uint8Array): boolean {
  if (marker < 0xe0) return true
  if (marker === 0xe2) return starts(payload, 'ICC_PROFILE\0')
  return marker === 0xee && starts(payload, 'Adobe')
}

/** Version and density, without the thumbnail. */
const bareJfif = (payload: Uint8Array): Uint8Array =>
  joined([new Uint8Array([0xff, APP0, 0, 16]), payload.subarray(0, 12), new Uint8Array([0, 0])])

const exifOf = (turn: number): Uint8Array => {
  const tiff = tiffOf(turn)
  return joined([new Uint8Array([0xff, APP1, 0, 2 + EXIF.length + tiff.byteLength]), ascii(EXIF), tiff])
}

/** Where the next marker after coded data is; -1 when there is none. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.byteLength; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return -1
}
