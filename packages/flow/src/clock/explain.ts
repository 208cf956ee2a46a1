// Why a date is what it is, line by line, for whoever asks.
import type { Lang } from '@yichuang/definition'
import type { Account } from '../command.ts'
import { dateOf } from '../time/instant.ts'
import { en } from './say-en.ts'
import { zh } from './say-zh.ts'

/**
 * The account of a date in the reader's language: where it starts, every day that counts and every day that does not,
 * pauses, extensions, the notices it rests on, whether it may still move, and the result as the last line.
 */
export function explain(of: Account | { account: Account }, lang: Lang): string[] {
  const account = 'account' in of ? of.account : of
  const say = lang === 'en' ? en : zh
  const skipped = (why: string) => account.skipped.filter((day) => day.why === why).map((day) => day.on)
  const [weekend, holiday] = [skipped('weekend'), skipped('holiday')]
  const {
    counted,
    calendar: { years },
  } = account
  return [
    ...(isLater(account) ? [say.received(account)] : []),
    say.start(account),
    ...(account.n === 0 && account.extension === 0 ? [] : [say.period(account)]),
    ...(account.extension === 0 ? [] : [say.extension(account)]),
    ...(counted.length === 0 ? [] : [say.counted(counted)]),
    ...(weekend.length === 0 ? [] : [say.weekend(weekend)]),
    ...(holiday.length === 0 ? [] : [say.holiday(holiday)]),
    ...(account.makeup.length === 0 ? [] : [say.makeup(account.makeup)]),
    ...account.pauses.map((span) => say.pause(account, span)),
    ...(account.suspended === 0 ? [] : [say.suspended(account, skipped('suspended'))]),
    ...(account.rolled === undefined ? [] : [say.rolled(account, account.rolled)]),
    ...years.filter(({ source }) => source !== '').map(({ year, source }) => say.calendar(year, source)),
    ...years.filter(({ status }) => status !== 'published').map(({ year }) => say.unpublished(year)),
    say.result(account),
  ]
}

/** Only what was received outside opening hours begins on a later day than it happened, and only days count from there. */
const isLater = ({ start, startAt, in: measure }: Account): boolean =>
  start > dateOf(startAt) && (measure === 'wd' || measure === 'day' || measure === 'month')
