// Whether what is kept of a case is what was written: its log recomputed entry by entry, folded, and held against its row.
import { canonical, hashOf, type Json } from '@yichuang/definition'
import { type Entry, fold } from '@yichuang/flow'
import type { CaseRow, EntryRow } from '../store/tables.ts'

/** What does not hold; `views/record.ts` says it in words. */
export type Breach =
  | 'gap' // an entry is missing, doubled or out of its place
  | 'altered' // an entry is not what was written, or not the one that followed
  | 'cut' // the end of the log is missing
  | 'stranger' // the log of another case
  | 'state' // the state is not what the log makes of it
  | 'columns' // what lists are found by is not what the log says
  | 'orphan' // a log without its case

export interface Verdict {
  entries: number
  /** Hash of the last entry, as recomputed. */
  head: string
  broken?: { why: Breach; at: number }
}

/**
 * Recomputes the chain. It finds whatever was changed, taken out, added or moved without the whole rest being rewritten
 * in step: against that only a head kept elsewhere helps.
 */
export function verdictOn(found: CaseRow | undefined, lines: readonly EntryRow[]): Verdict {
  let head = ''
  const entries: Entry[] = []
  const broken = (why: Breach, at: number): Verdict => ({ entries: lines.length, head, broken: { why, at } })
  for (const [index, line] of lines.entries()) {
    const at = index + 1
    if (line.seq !== at) return broken('gap', at)
    const entry = read(line.entry)
    if (entry?.seq !== at) return broken('altered', at)
    head = hashOf({ previous: head, entry: entry as unknown as Json })
    if (head !== line.hash) return broken('altered', at)
    entries.push(entry)
  }
  if (!found) return broken('orphan', lines.length)
  if (lines.length !== found.seq || head !== found.head || lines.length === 0) return broken('cut', lines.length + 1)
  if (entries[0]?.changed['id'] !== found.id) return broken('stranger', 1)
  const state = fold(entries)
  if (spelt(found.state) !== canonical(state as unknown as Json)) return broken('state', lines.length)
  const said = [state.no, state.item.id, state.item.version, state.applicant.id, Number(state.status === 'done')]
  const kept = [found.no, found.item, found.version, found.applicant, found.done]
  if (said.some((value, i) => value !== kept[i]) || found.submitted_on !== entries[0]?.on) {
    return broken('columns', lines.length)
  }
  return { entries: lines.length, head }
}

/** The entry, when it is spelt as it was written. */
function read(text: string): Entry | undefined {
  const value = parsed(text)
  return isEntry(value) && canonical(value as Json) === text ? (value as unknown as Entry) : undefined
}

const spelt = (text: string): string | undefined => {
  const value = parsed(text)
  return value === undefined ? undefined : canonical(value)
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const isEntry = (value: Json | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['changed'] === 'object'
