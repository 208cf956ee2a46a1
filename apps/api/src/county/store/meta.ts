// Small facts of the store by name.
import { db } from './tables.ts'
import { row, rows, type Unit } from './unit.ts'

export function* metaOf(name: string): Unit<string | undefined> {
  return (yield* row(db.selectFrom('meta').select('value').where('name', '=', name)))?.value
}

export function* setMeta(name: string, value: string): Unit<void> {
  yield* rows(
    db
      .insertInto('meta')
      .values({ name, value })
      .onConflict((on) => on.column('name').doUpdateSet({ value })),
  )
}

/** The stored value, or a new one that is stored now and stays. */
export function* metaOnce(name: string, make: () => string): Unit<string> {
  const known = yield* metaOf(name)
  if (known !== undefined) return known
  const value = make()
  yield* setMeta(name, value)
  return value
}
