// A unit of work: a generator that yields statements and receives rows; a store runs it whole or not at all.
import type { Compilable } from 'kysely'

export type SqlValue = string | number | null
export type Row = Record<string, SqlValue>
export interface Statement {
  sql: string
  params: SqlValue[]
}
/** Synchronous by nature: whatever waits (signatures, hashes of bytes, files) is done before. */
export type Unit<T> = Generator<Statement, T, Row[]>

/** Rows of a compiled query. Kysely only writes the SQL. */
export function* rows<R>(query: Compilable<R>): Unit<R[]> {
  const { sql, parameters } = query.compile()
  return (yield { sql, params: parameters as SqlValue[] }) as R[]
}

export function* row<R>(query: Compilable<R>): Unit<R | undefined> {
  return (yield* rows(query))[0]
}

/** Drives a unit; the caller wraps this in its transaction, so an exception leaves nothing. */
export function drive<T>(unit: Unit<T>, execute: (statement: Statement) => Row[]): T {
  let step = unit.next()
  while (!step.done) step = unit.next(execute(step.value))
  return step.value
}
