// The resident ID number, GB 11643-1999: six digits of area, eight of birth, three of serial, one check character.
import type { LocalDate } from '../../format/words.ts'
import { isDate } from './civil-date.ts'
import type { Format } from './format.ts'
import { hasFullWidth } from './full-width.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/**
 * Area codes are not looked up: those of abolished counties live on in people's numbers (DOMAIN C4).
 * A lower-case x passes; `normalise` makes it X.
 */
export const residentId: Format = {
  name: 'cn-resident-id',
  refuse: (value, { today }) => {
    if (hasFullWidth(value)) return 'form/full-width'
    if (/^\d{15}$/.test(value)) return 'form/resident-id-fifteen'
    if (value.length !== 18) return 'form/resident-id-length'
    if (!/^\d{17}[\dXx]$/.test(value)) return 'form/resident-id-characters'
    const birthDate = birthDateIn(value)
    if (!isDate(birthDate)) return 'form/resident-id-date'
    if (checkOf(value) !== value.slice(17).toUpperCase()) return 'form/resident-id-checksum'
    return today !== undefined && birthDate > today ? 'form/resident-id-future' : undefined
  },
}

/** What a valid number says of its holder; `gender` as in GB/T 2261.1 (odd serial male, even female). */
export function readResidentId(value: string): { birthDate: LocalDate; gender: '1' | '2' } | undefined {
  if (residentId.refuse(value, {}) !== undefined) return undefined
  return { birthDate: birthDateIn(value), gender: Number(value[16]) % 2 === 1 ? '1' : '2' }
}

const birthDateIn = (value: string): LocalDate => `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`

const checkOf = (value: string): string | undefined =>
  CHECKS[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(value[i]), 0) % 11]
