// What a look into the container of a picture gives, and reading numbers from bytes.

/** The picture's size in pixels, and the parts of the file that stay. */
export interface Container {
  width: number
  height: number
  keep: Uint8Array[]
}

export const u16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2)

export function starts(bytes: Uint8Array, with_: string | readonly number[], at = 0): boolean {
  for (let i = 0; i < with_.length; i++) {
    const wanted = typeof with_ === 'string' ? with_.charCodeAt(i) : with_[i]
    if (bytes[at + i] !== wanted) return false
  }
  return true
}

export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** The parts as one piece of memory. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
