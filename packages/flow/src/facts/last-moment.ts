// The last moment that a case itself knows of: "now" for what does not depend on the hour.
import type { CaseState, Moment } from '../case.ts'

export function lastMoment({ spans, timers }: CaseState): Moment {
  const tagged = Object.values(spans).flatMap((all) => all.flatMap(([from, to]) => (to ? [from, to] : [from])))
  return [...tagged, ...timers.map(({ since }) => since)].reduce((a, b) => (b.at > a.at ? b : a), NEVER)
}

const NEVER: Moment = { at: '1970-01-01T00:00:00+08:00', on: '1970-01-01' }
