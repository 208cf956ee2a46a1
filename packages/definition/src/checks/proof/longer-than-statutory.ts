// Nobody may promise more time than the law gives.
import type { Limit, LimitWay, Measure } from '../../format/service.ts'
import { own } from '../../own.ts'
import type { Check } from '../check.ts'
import { waysOf } from '../ways-of.ts'

/**
 * Each way of a limit with `within` against the other limit's way under the same condition. Measures that cannot be
 * compared without a calendar (10 working days, 15 days) pass.
 */
export const longerThanStatutory: Check = {
  code: 'definition/longer-than-statutory',
  find: ({ bundle: { service } }) =>
    Object.entries(service.limits).flatMap(([name, limit]) =>
      waysOf(limit, `/service/limits/${name}`).flatMap(({ way, at }) => {
        const law = wayLike(way, own(service.limits, way.within ?? ''))
        if (way.within === undefined || law === undefined || !isLonger(way, law)) return []
        return [{ at, params: { name, within: way.within, promised: spell(way), statutory: spell(law) } }]
      }),
    ),
}

function wayLike(way: LimitWay, law: Limit | undefined): LimitWay | undefined {
  const ways = law === undefined ? [] : [law].flat()
  return ways.find((one) => one.if === way.if) ?? ways.find((one) => one.if === undefined)
}

/** At least and at most so many minutes; a working day may be any day, but never less than one. */
const MINUTES: Record<Measure, [least: number, most: number]> = {
  minute: [1, 1],
  hour: [60, 60],
  workHour: [60, Number.POSITIVE_INFINITY],
  day: [1440, 1440],
  wd: [1440, Number.POSITIVE_INFINITY],
  month: [28 * 1440, 31 * 1440],
}

function isLonger(promised: LimitWay, law: LimitWay): boolean {
  if (typeof promised.n !== 'number' || typeof law.n !== 'number') return false
  if (promised.in === law.in) return promised.n > law.n
  const least = MINUTES[promised.in][0]
  const most = MINUTES[law.in][1]
  return promised.n * least > law.n * most
}

const spell = ({ n, in: measure }: LimitWay): string => `${String(n)} ${measure}`
