// Published versions of items, compiled once and kept.
import type { Bundle } from '@yichuang/definition'
import { compile, type Item } from '@yichuang/flow'
import { inItem } from '../broken.ts'
import { surviving } from '../case/surviving.ts'
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
  const { bundle, hash } = found
  const item = inItem({ id, version: number }, () => compile(JSON.parse(bundle) as Bundle, { version: number, hash }))
  compiled.set(name, item)
  return item
}

/** The newest version of every item, by id; one that does not run any more is left with what it is called. */
export function* newestItems(glance: Glance): Unit<(Item | Unrunnable)[]> {
  const ids = yield* rows(
    db
      .selectFrom('items')
      .select((of) => ['id', of.fn.max('version').as('version')])
      .groupBy('id')
      .orderBy('id'),
  )
  const items: (Item | Unrunnable)[] = []
  for (const { id, version } of ids) {
    const line = { row: { what: 'items', item: `${id}@${version}` }, instead: undefined }
    items.push((yield* surviving(glance, itemOf(glance, id, version), line)) ?? { id, version })
  }
  return items
}

/** A version without what it says: it is there, and cannot be shown. */
export type Unrunnable = Pick<Item, 'id' | 'version'>

export const isRunnable = (item: Item | Unrunnable): item is Item => 'bundle' in item

export function* newestVersion(id: string): Unit<number | undefined> {
  const found = yield* row(
    db
      .selectFrom('items')
      .select((of) => of.fn.max('version').as('version'))
      .where('id', '=', id),
  )
  return found?.version ?? undefined
}
