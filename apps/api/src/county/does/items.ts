// Published versions of items, compiled once and kept.
import type { Bundle } from '@yichuang/definition'
import { compile, type Item } from '@yichuang/flow'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Glance } from '../work.ts'

/** A version, or the newest one; `undefined` when the county has not published it. */
export function* itemOf({ compiled }: Glance, id: string, version?: number): Unit<Item | undefined> {
  const number = version ?? (yield* newestVersion(id))
  if (number === undefined) return undefined
  const name = `${id}@${number}`
  const known = compiled.get(name)
  if (known) return known
  const found = yield* row(
    db.selectFrom('items').select(['bundle', 'hash']).where('id', '=', id).where('version', '=', number),
  )
  if (!found) return undefined
  const item = compile(JSON.parse(found.bundle) as Bundle, { version: number, hash: found.hash })
  compiled.set(name, item)
  return item
}

/** The newest version of every item, by id. */
export function* newestItems(glance: Glance): Unit<Item[]> {
  const ids = yield* rows(db.selectFrom('items').select('id').distinct().orderBy('id'))
  const items: Item[] = []
  for (const { id } of ids) {
    const item = yield* itemOf(glance, id)
    if (item) items.push(item)
  }
  return items
}

export function* newestVersion(id: string): Unit<number | undefined> {
  const found = yield* row(
    db
      .selectFrom('items')
      .select((of) => of.fn.max('version').as('version'))
      .where('id', '=', id),
  )
  return found?.version ?? undefined
}
