// Rules of random items: a few questions, each said twice, as JSON Logic for the engine and in words of its own for the model.
import type { Logic } from '@yichuang/definition'

export type Term =
  | { ask: 'atLeast'; n: number }
  | { ask: 'switch' }
  | { ask: 'never'; event: string }
  | { ask: 'tagged'; tag: string }
  | { ask: 'before'; date: string }
  | { ask: 'both' | 'either'; of: [Term, Term] }

export interface Known {
  data: Record<string, unknown>
  count: Record<string, number>
  tags: string[]
  on: string
  switch: boolean
}

export function holds(term: Term, known: Known): boolean {
  switch (term.ask) {
    case 'atLeast':
      return numberIn(known.data) >= term.n
    case 'switch':
      return known.switch
    case 'never':
      return (known.count[term.event] ?? 0) === 0
    case 'tagged':
      return known.tags.includes(term.tag)
    case 'before':
      return known.on < term.date
    case 'both':
      return term.of.every((one) => holds(one, known))
    case 'either':
      return term.of.some((one) => holds(one, known))
  }
}

export function logicOf(term: Term): Logic {
  switch (term.ask) {
    case 'atLeast':
      return { '>=': [NUMBER, term.n] }
    case 'switch':
      return { var: 'service.switches.open' }
    case 'never':
      return { '!': { var: `case.count.${term.event}` } }
    case 'tagged':
      return { in: [term.tag, { var: 'case.tags' }] }
    case 'before':
      return { '<': [{ var: 'now.date' }, term.date] }
    case 'both':
      return { and: term.of.map(logicOf) }
    case 'either':
      return { or: term.of.map(logicOf) }
  }
}

/** The one number of the application, which may be missing. */
export const NUMBER: Logic = { '??': [{ var: 'data.application.number' }, 0] }
export const numberIn = (data: Known['data']): number => {
  const { number } = (data['application'] ?? {}) as { number?: number }
  return number ?? 0
}
