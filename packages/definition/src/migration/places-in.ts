// Where a plan sends a state.
import type { MigrationPlan } from '../format/migration.ts'
import { own } from '../own.ts'

/**
 * Paths in the new version for a path in the old one: what the plan says of it, else of the nearest state around it
 * (whose inner states go along), else the same.
 */
export function placesIn(states: NonNullable<MigrationPlan['states']>, path: string): string[] {
  const exact = own(states, path)
  if (exact !== undefined) return [exact].flat()
  const names = path.split('.')
  for (let end = names.length - 1; end > 0; end -= 1) {
    const around = own(states, names.slice(0, end).join('.'))
    if (around !== undefined) return [around].flat().map((target) => [target, ...names.slice(end)].join('.'))
  }
  return [path]
}
