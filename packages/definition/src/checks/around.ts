// A state with everything around it, and what that gives it: tags, desk, limits.
import type { Place } from './chart.ts'

/** The state itself and the states around it, outwards to the machine. */
export function around(place: Place): Place[] {
  const all: Place[] = []
  for (let at: Place | undefined = place; at !== undefined; at = at.parent) all.push(at)
  return all
}

export const isWithin = (place: Place, outer: Place): boolean => around(place).includes(outer)

export const hasTag = (place: Place, tag: string): boolean =>
  around(place).some(({ state }) => state.tags?.includes(tag) === true)

/** The desk at which a case waits in this state. */
export const deskOf = (place: Place): string | undefined =>
  around(place).find(({ state }) => state.meta?.desk !== undefined)?.state.meta?.desk

export const hasLimit = (place: Place): boolean =>
  around(place).some(({ state }) => Object.keys(state.after ?? {}).length > 0)

/** A state in which a case can wait: innermost, neither the end nor a memory, and not passed through at once. */
export const isWaiting = ({ children, state }: Place): boolean =>
  children.length === 0 && state.type !== 'final' && state.type !== 'history' && !passesOn(state.always)

const passesOn = (always: Place['state']['always']): boolean => {
  if (always === undefined) return false
  const last = Array.isArray(always) ? always.at(-1) : always
  return typeof last === 'string' || last?.guard === undefined
}
