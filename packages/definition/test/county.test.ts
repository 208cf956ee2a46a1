// county.json: what a county may set, and the words for a setting that does not exist.
import { checkFile } from '@yichuang/definition'
import { expect, test } from 'vitest'
import sample from '../../../counties/sample/county.json' with { type: 'json' }

const places = (more: object) => checkFile('county', { ...sample, ...more }).map(({ at }) => at)

test('a county may say nothing of closed offices, last days and colours: then the law’s own rule holds', () => {
  expect(places({})).toEqual([])
})

test.each([
  { offHoursReceipt: 'sameDay' },
  { offHoursReceipt: 'nextWorkday' },
  { dayEnds: 'midnight' },
  { dayEnds: 'closeOfBusiness' },
  { colours: { remind: 5, yellow: 1 } },
])('%o is a setting', (setting) => {
  expect(places(setting)).toEqual([])
})

test.each([
  [{ offHoursReceipt: 'nextWeek' }, '/offHoursReceipt'],
  [{ dayEnds: '17:30' }, '/dayEnds'],
  [{ colours: { remind: -1, yellow: 0 } }, '/colours/remind'],
])('%o is refused where it stands', (setting, place) => {
  expect(places(setting)).toEqual([place])
})
