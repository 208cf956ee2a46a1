// Identifiers and dates as the standards write them; runs in Node, workerd and the browser.
import { formats, readResidentId, type Trouble, validator } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { organisations, people } from './senior-card.ts'

const codeOf = (format: string, value: string, today?: string): string | undefined => {
  const [trouble]: (Trouble | undefined)[] = validator({ type: 'string', format })(
    value,
    today === undefined ? {} : { today },
  )
  return trouble?.code
}

describe('a resident ID number', () => {
  test.each(Object.values(people))('of %s is taken, and tells sex and birth', (_, sex, idNumber) => {
    expect(codeOf('cn-resident-id', idNumber, '2026-02-12')).toBe(undefined)
    expect(readResidentId(idNumber)).toEqual({
      birthDate: idNumber.replace(/^.{6}(....)(..)(..).*$/, '$1-$2-$3'),
      gender: sex === 'F' ? '2' : '1',
    })
  })

  test.each([
    ['with its last digit changed', '450299195803120023', 'form/resident-id-checksum'],
    ['with two digits swapped', '450299195803120202', 'form/resident-id-checksum'],
    ['of 15 digits', '450299580312002', 'form/resident-id-fifteen'],
    ['with full-width digits', '45029919580312002２', 'form/full-width'],
    ['wholly in full-width digits', '４５０２９９１９５８０３１２００２２', 'form/full-width'],
    ['one digit short', '45029919580312002', 'form/resident-id-length'],
    ['with blanks inside', '450299 19580312 0022', 'form/resident-id-length'],
    ['with a letter in the middle', '4502991958O3120022', 'form/resident-id-characters'],
    ['ending in a letter that is not X', '45029919580312002Y', 'form/resident-id-characters'],
    ['left blank', '', 'form/required'],
  ])('%s is refused in its own words', (_, idNumber, code) => {
    expect(codeOf('cn-resident-id', idNumber)).toBe(code)
    expect(readResidentId(idNumber)).toBe(undefined)
  })

  test.each([...'0123456789X'])('of 30 February with check %s is refused for its date', (check) => {
    expect(codeOf('cn-resident-id', `45029919580230002${check}`)).toBe('form/resident-id-date')
  })

  test('has exactly one right check character', () => {
    const fitting = [...'0123456789X'].filter((check) => !codeOf('cn-resident-id', `45029919580312002${check}`))
    expect(fitting).toEqual(['2'])
  })

  test('ending in a lower-case x is taken', () => {
    expect(codeOf('cn-resident-id', '45029919660606058x')).toBe(undefined)
  })

  test('of somebody born after today is refused when today is known', () => {
    const born = people['qinYong']?.[2] ?? ''
    expect(codeOf('cn-resident-id', born, '2012-08-31')).toBe('form/resident-id-future')
    expect(codeOf('cn-resident-id', born, '2012-09-01')).toBe(undefined)
    expect(codeOf('cn-resident-id', born)).toBe(undefined)
  })
})

describe('a unified social credit code', () => {
  test.each(Object.entries(organisations))('of %s is taken', (_, code) => {
    expect(codeOf('cn-uscc', code)).toBe(undefined)
  })

  test.each([
    ['with its last character changed', '11450299MB00000196', 'form/uscc-checksum'],
    ['in lower case', '11450299mb00000195', 'form/uscc-characters'],
    ['with the letter O', '11450299MBO0000195', 'form/uscc-characters'],
    ['with a letter in the area', '114502A9MB00000195', 'form/uscc-characters'],
    ['one character short', '11450299MB0000019', 'form/uscc-length'],
    ['in full-width characters', '１１450299MB00000195', 'form/full-width'],
  ])('%s is refused', (_, code, expected) => {
    expect(codeOf('cn-uscc', code)).toBe(expected)
  })

  test('needs the check of the organisation code inside as well', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const wrongInside = [...alphabet].map((check) => `11450299MB0000020${check}`)
    expect(wrongInside.filter((code) => codeOf('cn-uscc', code) === undefined)).toEqual([])
  })
})

describe('other formats', () => {
  test.each([
    ['cn-mobile', '13800138000'],
    ['cn-region', '450204099001'],
    ['cn-postal-code', '545000'],
    ['date', '2024-02-29'],
    ['date', '1900-02-28'],
    ['file', 'file_01h8z0000000000000000000zz'],
  ])('%s takes %s', (format, value) => {
    expect(codeOf(format, value)).toBe(undefined)
  })

  test.each([
    ['cn-mobile', '12800138000', 'form/mobile'],
    ['cn-mobile', '+8613800138000', 'form/mobile'],
    ['cn-mobile', '１3800138000', 'form/full-width'],
    ['cn-region', '450204', 'form/region'],
    ['cn-postal-code', '54500', 'form/postal-code'],
    ['date', '2026-02-29', 'form/not-a-date'],
    ['date', '1900-02-29', 'form/not-a-date'],
    ['date', '2026-13-01', 'form/not-a-date'],
    ['date', '2026-2-1', 'form/not-a-date'],
    ['date', '0000-01-01', 'form/not-a-date'],
    ['date', '2026-02-12T00:00:00+08:00', 'form/not-a-date'],
    ['file', '../../etc/passwd', 'form/not-a-file'],
    ['email', 'nobody', 'form/bad-format'],
  ])('%s refuses %s', (format, value, code) => {
    expect(codeOf(format, value)).toBe(code)
  })

  test('are all named once', () => {
    expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length)
  })
})
