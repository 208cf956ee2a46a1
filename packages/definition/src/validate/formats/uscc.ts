// The unified social credit code, GB 32100-2015, with the organisation code of GB 11714 inside.
import type { Format } from './format.ts'
import { hasFullWidth } from './full-width.ts'

/** Neither I, O, S, V nor Z: they look like digits. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Powers of 3 modulo 31. */
const OUTER = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const INNER = [3, 7, 9, 10, 5, 8, 4, 2]

/** Lower case is refused here and made upper by `normalise`. */
export const uscc: Format = {
  name: 'cn-uscc',
  refuse: (value) => {
    if (hasFullWidth(value)) return 'form/full-width'
    if (value.length !== 18) return 'form/uscc-length'
    if (![...value].every((letter) => ALPHABET.includes(letter))) return 'form/uscc-characters'
    if (!/^\d{6}$/.test(value.slice(2, 8))) return 'form/uscc-characters'
    if (outerCheck(value) !== value[17] || innerCheck(value.slice(8, 16)) !== value[16]) return 'form/uscc-checksum'
    return undefined
  },
}

function outerCheck(value: string): string | undefined {
  const sum = OUTER.reduce((total, weight, i) => total + weight * ALPHABET.indexOf(value.charAt(i)), 0)
  return ALPHABET[(31 - (sum % 31)) % 31]
}

/** GB 11714 counts letters as A = 10 to Z = 35, with no letter left out. */
function innerCheck(body: string): string {
  const sum = INNER.reduce((total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
