// A name that is used somewhere, and the finding when nothing bears it.
import type { Finding } from './check.ts'

export interface Use {
  name: string
  at: string
}

/** The uses whose name is not among the known ones. */
export function strangers(uses: readonly Use[], known: Iterable<string>): Finding[] {
  const names = new Set(known)
  return uses.filter(({ name }) => !names.has(name)).map(({ name, at }) => ({ at, params: { name } }))
}

/** A list of names at a place, each with its own place. */
export const usesIn = (names: readonly string[] | undefined, at: string): Use[] =>
  (names ?? []).map((name, index) => ({ name, at: `${at}/${index}` }))

/** A single name that may be absent. */
export const useOf = (name: unknown, at: string): Use[] => (typeof name === 'string' ? [{ name, at }] : [])
