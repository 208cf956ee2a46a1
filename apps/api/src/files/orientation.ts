// How a picture is to be turned: the one thing of its EXIF data that stays.
import { starts } from './container.ts'

const ORIENTATION = 0x0112
const SHORT = 3

/** 2 to 8 when the TIFF block inside EXIF data says that the picture must be turned, else 1. */
export function orientationIn(tiff: Uint8Array): number {
  const little = starts(tiff, 'II')
  if (!little && !starts(tiff, 'MM')) return 1
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  if (tiff.byteLength < 14) return 1
  const at = view.getUint32(4, little)
  if (at + 2 > tiff.byteLength) return 1
  const fields = Math.min(view.getUint16(at, little), Math.floor((tiff.byteLength - at - 2) / 12))
  for (let i = 0; i < fields; i++) {
    const field = at + 2 + i * 12
    if (view.getUint16(field, little) !== ORIENTATION || view.getUint16(field + 2, little) !== SHORT) continue
    const turn = view.getUint16(field + 8, little)
    return turn >= 1 && turn <= 8 ? turn : 1
  }
  return 1
}

/** A TIFF block that says this and nothing else. */
export const tiffOf = (orientation: number): Uint8Array =>
  new Uint8Array([
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8],
    ...[0, 1, 0x01, 0x12, 0, SHORT, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ])
