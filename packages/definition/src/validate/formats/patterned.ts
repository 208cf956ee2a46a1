// Formats that a short pattern says in full.
import { isDate } from './civil-date.ts'
import type { Format } from './format.ts'
import { hasFullWidth } from './full-width.ts'

/** Mainland mobile numbers (DOMAIN B.0.2). */
export const mobile = patterned('cn-mobile', /^1[3-9]\d{9}$/, 'form/mobile')
/** A statistical region code of 12 digits: street and community level included (GB/T 2260, GB/T 10114). */
export const region = patterned('cn-region', /^\d{12}$/, 'form/region')
export const postalCode = patterned('cn-postal-code', /^\d{6}$/, 'form/postal-code')

/** A day that exists in the calendar, `YYYY-MM-DD`. */
export const date: Format = {
  name: 'date',
  refuse: (value) => {
    if (hasFullWidth(value)) return 'form/full-width'
    return isDate(value) ? undefined : 'form/not-a-date'
  },
}

/** The id of an uploaded file; whether it exists and whose it is, only the server knows. */
export const file: Format = {
  name: 'file',
  refuse: (value) => (/^file_[A-Za-z0-9_-]{1,60}$/.test(value) ? undefined : 'form/not-a-file'),
}

/** Whole fen, shown and typed in yuan. It stands on an integer; a text there is one that could not be read as money. */
export const fen: Format = { name: 'fen', refuse: () => 'form/not-money' }

function patterned(name: string, pattern: RegExp, code: string): Format {
  return {
    name,
    refuse: (value) => {
      if (hasFullWidth(value)) return 'form/full-width'
      return pattern.test(value) ? undefined : code
    },
  }
}
