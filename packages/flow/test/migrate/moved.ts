// Two versions of an item, a plan between them, and a case that is moved; every input is frozen.
import { type Bundle, canonical, hashOf, type Json, type MigrationPlan, planTroubles } from '@yichuang/definition'
import { expect } from 'vitest'
import { type CaseState, compile, type Entry, fold, type Item, type Migrated, migrate } from '../../src/index.ts'
import { WORLD } from '../engine/fixtures/county.ts'
import { at, frozen, Play } from '../engine/fixtures/play.ts'

type Fields = { [key: string]: Json }

/** RFC 7396, for plain JSON. */
export function patched<T>(target: T, patch: Json): T {
  if (!isFields(patch)) return patch as T
  const made: Fields = isFields(target as Json) ? { ...(target as Fields) } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete made[key]
    else made[key] = patched(made[key] ?? null, value)
  }
  return made as T
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const versionOf = (bundle: Bundle, version: number): Item =>
  compile(frozen(bundle), { version, hash: hashOf(bundle as unknown as Json) })

export const plan = (from: Bundle, to: Bundle, more: Partial<MigrationPlan> = {}): MigrationPlan => ({
  format: 1,
  item: from.id,
  from: { version: 1, hash: hashOf(from as unknown as Json) },
  to: { version: 2, hash: hashOf(to as unknown as Json) },
  why: '新规定施行',
  ...more,
})

export const ADMIN = { id: 'admin', name: '管理员', kind: 'staff' } as const

/** The case of a play, moved; with the reasons why not in `refused`. */
export function moved(play: Play, to: Bundle, when: string, more: Partial<MigrationPlan> = {}): Migrated {
  const from = play.item.bundle
  const move = { plan: frozen(plan(from, to, more)), from: versionOf(from, 1), to: versionOf(to, 2) }
  const moving = { id: 'migrate', at: at(when), actor: ADMIN, world: WORLD }
  return migrate(frozen(play.state), move, moving)
}

/** The same, and it must succeed, by a plan that nothing is wrong with; the log folds to the case byte for byte. */
export function goesOn(play: Play, to: Bundle, when: string, more: Partial<MigrationPlan> = {}): Play {
  expect(planTroubles(plan(play.item.bundle, to, more), { from: play.item.bundle, to })).toEqual([])
  const done = moved(play, to, when, more)
  expect(done.refused).toBeUndefined()
  const next = new Play(to)
  next.entries.push(...play.entries, ...done.entries)
  next.current = withVersion(done.state as CaseState, next.item)
  expectFolds(next.entries, done.state as CaseState)
  return next
}

/** A play runs version 1 of its bundle, whatever the number is called here. */
const withVersion = (state: CaseState, { id, version, hash }: Item): CaseState => ({
  ...state,
  item: { id, version, hash },
})

export const expectFolds = (entries: readonly Entry[], state: CaseState): void =>
  expect(canonical(fold(entries) as unknown as Json)).toBe(canonical(state as unknown as Json))

export const codes = ({ refused = [] }: Migrated): string[] => refused.map(({ code }) => code)
