// A small real photograph file: a PNG made pixel by pixel, so that no binary lies in the tree.
import { crc32, deflateSync } from 'node:zlib'

/** A portrait-like picture of `width` x `height` pixels as PNG bytes; `grain`, a byte a colour, keeps it from being packed small. */
export function photo(width = 150, height = 200, grain?: Uint8Array): Buffer {
  const raw = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const dot = (y * width + x) * 3
      const drawn = colour(x / width, y / height).map((part, i) => part ^ ((grain?.[dot + i] ?? 0) & 0x7f))
      raw.set(drawn, y * (width * 3 + 1) + 1 + x * 3)
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(raw)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A head and shoulders on a plain background. */
function colour(x: number, y: number): [number, number, number] {
  const inside = (cx: number, cy: number, rx: number, ry: number) => ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1
  if (inside(0.5, 0.33, 0.22, 0.16)) return [205, 205, 210]
  if (inside(0.5, 0.42, 0.18, 0.19)) return [236, 200, 172]
  if (inside(0.5, 1.02, 0.42, 0.38)) return [58, 84, 128]
  return [214, 228, 242]
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
