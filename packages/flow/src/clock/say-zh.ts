// The account of a date in Chinese, as a window clerk would tell it.
import type { Instant, LocalDate } from '@yichuang/definition'
import type { Account } from '../command.ts'
import { dayOf, weekdayOf } from '../time/civil.ts'
import { dateOf } from '../time/instant.ts'
import { runsOf, type Sentences } from './sentences.ts'

export const zh: Sentences = {
  received: ({ start, startAt }) =>
    `${moment(startAt)}收到，不在上班时间；按本地规定，算作下一个工作日${full(start)}收到。`,
  start({ in: measure, n, extension, start, startAt, hours }) {
    if (measure === 'hour' || measure === 'minute') {
      return `从${moment(startAt)}${n < 0 ? '往前' : '起'}，按实际时间连续计算，夜间和休息日也算。`
    }
    if (measure === 'workHour') {
      const saturday = hours?.saturday?.length ? `，周六${spans(hours.saturday)}` : ''
      const open = `工作日${spans(hours?.workday ?? [])}${saturday}`
      return `从${moment(startAt)}${n < 0 ? '往前' : '起'}，只在上班时间内计时：${open}；节假日不计时。`
    }
    if (n === 0 && extension === 0) return `当天办结：从${full(start)}起算，当天就是最后期限。`
    if (n < 0) return `从${full(start)}往前数，这一天本身不计入。`
    return `从${full(start)}起算，当天不计入（《民法典》第二百零一条），从次日开始数。`
  },
  period({ in: measure, n }) {
    const period = `期限是${amount(n, measure)}`
    if (measure === 'wd') return `${period}：只数上班的日子。`
    if (measure === 'day') return `${period}：每一天都数，周末和节假日也数。`
    if (measure === 'month') return `${period}：到对应月份的同一日为止，没有同一日的到当月最后一天。`
    return `${period}。`
  },
  extension: ({ n, extension, in: measure }) =>
    `经批准延长${amount(extension, measure)}，合计${amount(n + extension, measure)}。`,
  pause: (_, [from, to]) =>
    to === null
      ? `${full(from)}起暂停计时，目前还没有恢复；恢复之前最后期限会继续顺延。`
      : `${full(from)}暂停计时，${full(to)}恢复；暂停当天照常计入，恢复当天不计入。`,
  suspended: ({ suspended, in: measure }, days) =>
    `暂停期间共有${amount(suspended, measure === 'wd' ? 'wd' : 'day')}不计入期限${days.length > 0 ? `：${list(days)}` : ''}。`,
  counted: (days) => `计入期限的日子（${days.length}天）：${list(days)}。`,
  weekend: (days) => `周末休息，不计入（${days.length}天）：${list(days)}。`,
  holiday: (days) => `节假日放假，不计入（${days.length}天）：${list(days)}。`,
  makeup: (days) => `调休上班的日子，照常计入（${days.length}天）：${list(days)}。`,
  rolled: ({ n }, raw) =>
    n < 0
      ? `数到${full(raw)}是休息日，提前到之前最近的一个工作日。`
      : `数到${full(raw)}是休息日，顺延到之后的第一个工作日。`,
  calendar: (year, source) => `${year}年的放假和调休依据：${source}`,
  unpublished: (year) => `${year}年的放假安排还没有公布或录入，先按法律已定的节假日推算；公布以后，最后期限可能变动。`,
  result({ due, dueAt, dayEnds, provisional, pauses }) {
    const open = pauses.some(([, to]) => to === null)
    const is = provisional ? '暂定为' : open ? '目前算到' : '是'
    const when = dueAt.slice(11, 19) === '00:00:00' ? `${full(due)}24时` : moment(dueAt)
    return dayEnds === undefined
      ? `所以，最后期限${is}${when}。`
      : `所以，最后期限${is}${when}，到下班为止（《民法典》第二百零三条）。`
  },
}

const UNITS = { wd: '个工作日', day: '天', month: '个月', hour: '小时', workHour: '个上班小时', minute: '分钟' }
const WEEKDAYS = '日一二三四五六'

const amount = (n: number, measure: Account['in']) => `${Math.abs(n)}${UNITS[measure]}`
const short = (date: LocalDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
const full = (date: LocalDate) => `${Number(date.slice(0, 4))}年${short(date)}（周${WEEKDAYS[weekdayOf(dayOf(date))]}）`
const moment = (at: Instant) => `${full(dateOf(at))}${at.slice(11, 16)}`
const spans = (of: [string, string][]) => of.map(([from, to]) => `${from}–${to}`).join('、')

/** The year is said when it changes. */
function list(days: LocalDate[]): string {
  let year = ''
  const say = (date: LocalDate) => {
    const said = date.slice(0, 4) === year ? short(date) : `${Number(date.slice(0, 4))}年${short(date)}`
    year = date.slice(0, 4)
    return said
  }
  return runsOf(days)
    .map(([from, to]) => (from === to ? say(from) : `${say(from)}至${say(to)}`))
    .join('、')
}
