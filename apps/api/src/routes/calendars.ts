// Calendars: read, upload one, confirm or refuse what somebody else uploaded.
import type { DecideCalendarBody, ProposeCalendarBody } from '@yichuang/client'
import { readJsonBody } from '../http/body.ts'
import { answered, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { stop } from '../http/stop.ts'

export const PROPOSE = { calendar: 'object' } as const satisfies Shape
export const DECIDE = { hash: 'string?', reason: 'string?' } as const satisfies Shape

export const listCalendars: Route = {
  id: 'listCalendars',
  method: 'get',
  path: '/v1/:county/calendars',
  title: { zh: '放假和调休日历：现行的、待确认的、缺的', en: 'Calendars: in force, to be confirmed, missing' },
  action: 'calendar.read',
  answers: { 200: 'CalendarsView' },
  async handle(c) {
    const who = await whoIs(c)
    return answered(c, await storeOf(c).ask(countyId(c), { kind: 'calendars', who, lang: c.get('lang') }))
  },
}

export const proposeCalendar: Route = {
  id: 'proposeCalendar',
  method: 'post',
  path: '/v1/:county/calendars',
  title: { zh: '上传一年的日历，由另一个人确认', en: 'Upload a year, for somebody else to confirm' },
  action: 'calendar.propose',
  keyed: true,
  body: { shape: PROPOSE },
  answers: { 201: 'CalendarsView' },
  problems: ['api/calendar-broken', 'api/calendar-other-region', 'api/calendar-in-force'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const { calendar } = shaped<ProposeCalendarBody>(value, PROPOSE)
    const writing = { kind: 'proposeCalendar' as const, calendar, ...keyed(c, who, `calendars ${hash}`) }
    return answered(c, await storeOf(c).tell(countyId(c), writing))
  },
}

export const decideCalendar: Route = {
  id: 'decideCalendar',
  method: 'post',
  path: '/v1/:county/calendars/:calendar/decision',
  title: {
    zh: '确认（写上所看内容的 hash）或者不同意（写上原因）；确认后重新计算未办结的期限',
    en: 'Confirm (with the hash of what was looked at) or refuse (with a reason); open clocks are then recomputed',
  },
  action: 'calendar.decide',
  keyed: true,
  body: { shape: DECIDE },
  answers: { 200: 'CalendarDecided' },
  problems: ['api/unknown-calendar', 'api/calendar-decided', 'api/calendar-not-as-seen', 'api/calendar-own'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash: bodyHash } = await readJsonBody(c)
    const { hash, reason } = shaped<DecideCalendarBody>(value, DECIDE)
    const [, no] = /^([1-9]\d{0,8})$/.exec(c.req.param('calendar') ?? '') ?? []
    if (!no) throw stop('api/unknown-calendar')
    if ((hash === undefined) === (reason === undefined)) {
      throw stop('api/wrong-body', { field: '/hash', wanted: 'hash | reason' })
    }
    const decision = hash === undefined ? { reason: reason ?? '' } : { hash }
    const about = { no: Number(no), decision }
    const given = keyed(c, who, `calendar ${no} ${bodyHash}`)
    return answered(c, await storeOf(c).tell(countyId(c), { kind: 'decideCalendar', ...about, ...given }))
  },
}
