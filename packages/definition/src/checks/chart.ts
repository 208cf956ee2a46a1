// The flow as checks see it: every state with its place, every arrow with where it leads.
import type { Arrow, Flow, State, Transition } from '../format/flow.ts'
import { joinPointer } from '../validate/pointer.ts'
import { targetOf } from './target.ts'

/** A state of the flow; the root is the machine itself, with an empty path. */
export interface Place {
  path: readonly string[]
  /** Pointer into the bundle. */
  at: string
  state: State
  parent: Place | undefined
  children: Place[]
}

/** One branch of a transition. `event` is the name under `on`; `leads` is undefined when it stays or leads nowhere. */
export interface Way {
  from: Place
  kind: 'on' | 'after' | 'always' | 'onDone'
  name: string
  /** Pointer into the bundle, to this branch. */
  at: string
  arrow: Arrow
  leads: Place | undefined
}

export interface Chart {
  root: Place
  /** All states, parents first, without the root. */
  places: Place[]
  ways: Way[]
}

export function chartOf(flow: Flow): Chart {
  const root: Place = { path: [], at: '/flow', state: flow as State, parent: undefined, children: [] }
  const places = below(root)
  const ways = [root, ...places].flatMap((place) => waysFrom(place))
  for (const way of ways) if (way.arrow.target !== undefined) way.leads = targetOf(root, way.from, way.arrow.target)
  return { root, places, ways }
}

function below(parent: Place): Place[] {
  return Object.entries(parent.state.states ?? {}).flatMap(([name, state]) => {
    const place: Place = {
      path: [...parent.path, name],
      at: joinPointer(`${parent.at}/states`, name),
      state,
      parent,
      children: [],
    }
    parent.children.push(place)
    return [place, ...below(place)]
  })
}

function waysFrom(from: Place): Way[] {
  const { on, after, always, onDone } = from.state
  const branches = (kind: Way['kind'], name: string, at: string, transition: Transition): Way[] =>
    branchesOf(transition, at).map((branch) => ({ from, kind, name, leads: undefined, ...branch }))
  const named = (kind: 'on' | 'after', map: Record<string, Transition> = {}) =>
    Object.entries(map).flatMap(([name, transition]) =>
      branches(kind, name, joinPointer(`${from.at}/${kind}`, name), transition),
    )
  return [
    ...named('on', on),
    ...named('after', after),
    ...(always === undefined ? [] : branches('always', 'always', `${from.at}/always`, always)),
    ...(onDone === undefined ? [] : branches('onDone', 'onDone', `${from.at}/onDone`, onDone)),
  ]
}

function branchesOf(transition: Transition, at: string): { arrow: Arrow; at: string }[] {
  if (typeof transition === 'string') return [{ arrow: { target: transition }, at }]
  if (!Array.isArray(transition)) return [{ arrow: transition, at }]
  return transition.map((arrow, index) => ({ arrow, at: joinPointer(at, index) }))
}
