// Ids that cannot be guessed: 130 random bits in an alphabet without look-alikes.

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** `case_4k…` or `file_9x…`: a prefix and 26 letters. */
export function newId(prefix: 'case' | 'file' | 'doc' | 'upload' | 'msg'): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(26)), (byte) => LETTERS[byte & 31])
  return `${prefix}_${letters.join('')}`
}
