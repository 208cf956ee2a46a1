// A flow as a tree of places: what can be said of it without moving it.
import type { Arrow, Flow, State, Transition } from '@yichuang/definition'

/** A state of the flow. `path` is dotted, `id` is XState's (`case.open.received`). */
export interface Place {
  key: string
  path: string
  id: string
  parent: Place | undefined
  /** This place and those around it, from the inside out; the root comes last. */
  around: readonly Place[]
  places: Place[]
  kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history'
  initial: string | undefined
  tags: string[]
  /** Its tags and those of the places around it, sorted. */
  carries: readonly string[]
  title: string | undefined
  desk: string | undefined
  /** What may happen here, by event. */
  on: ReadonlyMap<string, Arrow[]>
  always: Arrow[]
  onDone: Arrow[]
  /** Limits that act here. */
  after: ReadonlyMap<string, Arrow[]>
}

/** The whole tree; `byPath` knows every place but the root. */
export interface Chart {
  root: Place
  byPath: ReadonlyMap<string, Place>
  /** Leaves of the values asked for; a value is never changed in place. */
  leaves: WeakMap<object, Place[]>
}

/** Builds the tree. Any flow that the format allows has one. */
export function chartOf(flow: Flow): Chart {
  const byPath = new Map<string, Place>()
  const { type, initial, states } = flow
  const root: State = { states, ...(type ? { type } : {}), ...(initial ? { initial } : {}) }
  return { root: place(root, 'case', undefined, byPath), byPath, leaves: new WeakMap() }
}

/** Every place, outer ones before inner ones. */
export const placesOf = (place: Place): Place[] => [place, ...place.places.flatMap(placesOf)]

function arrowsOf(transition: Transition | undefined): Arrow[] {
  if (transition === undefined) return []
  if (typeof transition === 'string') return [{ target: transition }]
  return Array.isArray(transition) ? transition : [transition]
}

function place(config: State, key: string, parent: Place | undefined, byPath: Map<string, Place>): Place {
  const path = parent?.parent ? `${parent.path}.${key}` : parent ? key : ''
  const made: Place = {
    key,
    path,
    id: path ? `case.${path}` : 'case',
    parent,
    around: [],
    places: [],
    kind: config.type ?? (config.history ? 'history' : config.states ? 'compound' : 'atomic'),
    initial: config.initial,
    tags: config.tags ?? [],
    carries: [...new Set([...(parent?.carries ?? []), ...(config.tags ?? [])])].sort(),
    title: config.meta?.title,
    desk: config.meta?.desk,
    on: arrowsByName(config.on),
    always: arrowsOf(config.always),
    onDone: arrowsOf(config.onDone),
    after: arrowsByName(config.after),
  }
  made.around = [made, ...(parent?.around ?? [])]
  if (parent) byPath.set(path, made)
  made.places = Object.entries(config.states ?? {}).map(([name, state]) => place(state as State, name, made, byPath))
  return made
}

const arrowsByName = (map: Record<string, Transition> | undefined): Map<string, Arrow[]> =>
  new Map(Object.entries(map ?? {}).map(([name, transition]) => [name, arrowsOf(transition)]))
