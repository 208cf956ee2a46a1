// The HTTP status of a problem.
import { own } from '../own.ts'
import { table } from './table.ts'

/** Status by code from the table. Codes of an item's own rules are conflicts (409): the case is not in a state for it. */
export const statusOf = (code: string): number => own(table, code)?.status ?? 409
