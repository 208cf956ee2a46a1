// What it costs to say when a limit ends.
import { calendarFor, dueOf } from '@yichuang/flow'
import type { Figure } from '../../../scripts/figure.ts'
import { microseconds } from './cpu.ts'
import { world } from './flows.ts'

export const figure: Figure = {
  name: 'clock',
  says: '30 working days over the New Year of 2026, with one pause',
  limit: 20,
  unit: 'µs',
  measure: async () => {
    const { county } = world
    const at = (day: string) => ({ at: `${day}T10:00:00+08:00`, on: day })
    const spec = {
      ...{ n: 30, in: 'wd' as const, start: at('2026-01-20'), hours: county.county.hours },
      pauses: [[at('2026-02-02'), at('2026-02-11')]] as [ReturnType<typeof at>, ReturnType<typeof at>][],
      calendar: calendarFor(county, 'CN'),
    }
    return microseconds(() => dueOf(spec).dueAt)
  },
}
