// First stage: whether the event exists and may happen in this state.
import { own } from '@yichuang/definition'
import type { Refusal } from '../../case.ts'
import { declaring } from '../../chart/active.ts'
import type { Place } from '../../chart/chart.ts'
import { titleIn } from '../../chart/title.ts'
import { type Attempt, refusal } from './attempt.ts'

/** The places that answer to the event, or why there are none. `living`: the case exists already. */
export function inState(attempt: Attempt, living: boolean): { places: Place[]; refused: Refusal[] } {
  const { item, compiled, state, command } = attempt
  const { service } = item.bundle
  const no = (code: string, params = {}) => ({ places: [], refused: [refusal('state', code, { params })] })
  if (command.event === 'start') {
    if (living) return { places: [], refused: [notNow(attempt)] }
    if (command.start === undefined)
      return {
        places: [],
        refused: [refusal('state', 'flow/malformed-command', { at: '/start', params: { place: '/start' } })],
      }
    if ((service.status ?? 'active') !== 'active') return no('flow/not-offered', { item: service.name })
    return { places: [], refused: [] }
  }
  if (own(service.events, command.event) === undefined)
    return no('flow/unknown-event', { event: command.event.slice(0, 80) })
  if (!living) return { places: [], refused: [notNow(attempt)] }
  if (state.status === 'done') return no('flow/case-closed', { state: titleIn(compiled.chart, state.value) })
  const places = declaring(compiled.chart, state.value, command.event)
  return places.length > 0 ? { places, refused: [] } : { places, refused: [notNow(attempt)] }
}

/** The item's own words for "not now", else the house's. */
export function notNow({ item, compiled, state, command }: Attempt): Refusal {
  const rule = own(item.bundle.service.events, command.event)
  if (rule?.notNow) {
    const { code, says, try: way } = rule.notNow
    return {
      kind: 'state',
      code: `${item.id}/${code}`,
      at: '',
      ...(says ? { says } : {}),
      ...(way ? { try: way } : {}),
    }
  }
  const params = {
    event: rule?.title ?? (command.event === 'start' ? '申请' : command.event),
    state: titleIn(compiled.chart, state.value) || item.bundle.service.name,
  }
  return refusal('state', 'flow/not-now', { params })
}
