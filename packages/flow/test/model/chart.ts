// The reference model's statechart: Harel's rules written out plainly, sharing no line with the engine and none with XState.
import type { Arrow, Flow, State, Transition } from '@yichuang/definition'

export interface Node {
  path: string
  parent: Node | undefined
  kids: Node[]
  state: State
  /** Its place in the document. */
  nth: number
}

export type Act = { set: string; limit: string } | { cancel: string } | { effect: string; params: object }

/** Where a case is: active nodes without the root, and the leaves that histories remember. */
export interface Where {
  active: Set<Node>
  memory: Map<string, Node[]>
  done: boolean
}
export type Holds = (guard: string) => boolean
interface Chosen {
  from: Node
  arrow: Arrow
}

export const arrows = (way: Transition | undefined): Arrow[] =>
  way === undefined ? [] : typeof way === 'string' ? [{ target: way }] : Array.isArray(way) ? way : [way]
export const above = (node: Node): Node[] => (node.parent ? [node.parent, ...above(node.parent)] : [])
const isIn = (node: Node, outer: Node): boolean => above(node).includes(outer)
const sorted = (nodes: Iterable<Node>): Node[] => [...nodes].sort((a, b) => a.nth - b.nth)

export class Chart {
  readonly root: Node
  readonly all: Node[] = []

  constructor(flow: Pick<Flow, 'states' | 'initial' | 'type'>) {
    this.root = this.grow(flow as State, '', undefined)
  }

  leaves({ active }: Where): Node[] {
    return sorted(active).filter(({ kids }) => !kids.some((kid) => active.has(kid)))
  }

  /** The nodes that answer to an event: an inner one before an outer one, of a parallel state every region. */
  answering(where: Where, event: string): Node[] {
    const ask = (node: Node): Node[] => {
      const inner = node.kids.filter((kid) => where.active.has(kid)).flatMap(ask)
      return inner.length > 0 ? inner : node.state.on?.[event] === undefined ? [] : [node]
    }
    return ask(this.root)
  }

  begin(holds: Holds): { where: Where; acts: Act[] } {
    const where: Where = { active: new Set(), memory: new Map(), done: false }
    const acts: Act[] = []
    const finished: Node[] = []
    this.enter(where, this.initial(this.root), acts, finished)
    this.settle(where, finished, acts, holds)
    return { where, acts }
  }

  /** Undefined when no arrow leads anywhere. */
  send(from: Where, event: string, holds: Holds): { where: Where; acts: Act[] } | undefined {
    const chosen = this.answering(from, event).flatMap((node) => pick(node, arrows(node.state.on?.[event]), holds))
    if (!chosen.some(({ arrow }) => arrow.target !== undefined || (arrow.actions ?? []).length > 0)) return undefined
    return this.run(from, chosen, holds)
  }

  fire(from: Where, node: Node, limit: string, holds: Holds): { where: Where; acts: Act[] } {
    return this.run(from, pick(node, arrows(node.state.after?.[limit]), holds), holds)
  }

  private run(from: Where, chosen: Chosen[], holds: Holds) {
    const where: Where = { active: new Set(from.active), memory: new Map(from.memory), done: false }
    const acts: Act[] = []
    this.settle(where, this.step(where, chosen, acts), acts, holds)
    return { where, acts }
  }

  /** `always` first, then what has been finished, until nothing is left to do. */
  private settle(where: Where, finished: Node[], acts: Act[], holds: Holds): void {
    while (!where.done) {
      const ways = this.leaves(where).flatMap((leaf) => {
        const node = [leaf, ...above(leaf)].find((one) => pick(one, arrows(one.state.always), holds).length > 0)
        return node ? pick(node, arrows(node.state.always), holds) : []
      })
      const once = ways.filter((way, i) => ways.findIndex((one) => one.from === way.from) === i)
      if (once.length > 0) finished.push(...this.step(where, once, acts))
      else {
        const next = finished.shift()
        if (!next) return
        if (where.active.has(next)) {
          finished.push(...this.step(where, pick(next, arrows(next.state.onDone), holds), acts))
        }
      }
    }
  }

  /** One step of all chosen arrows at once; gives the nodes that are finished by it. */
  private step(where: Where, chosen: Chosen[], acts: Act[]): Node[] {
    const kept: Chosen[] = []
    for (const one of chosen) {
      const rivals = kept.filter((other) =>
        this.leaving(where, one).some((n) => this.leaving(where, other).includes(n)),
      )
      if (rivals.every((other) => isIn(one.from, other.from))) {
        kept.splice(0, kept.length, ...kept.filter((other) => !rivals.includes(other)), one)
      }
    }
    const left = sorted(new Set(kept.flatMap((one) => this.leaving(where, one))))
    for (const node of left) {
      const inside = this.leaves(where).filter((leaf) => isIn(leaf, node))
      for (const { path, state } of node.kids) if (state.type === 'history') where.memory.set(path, inside)
    }
    const entered = new Set<Node>()
    const shape = kept.map((one) => ({
      one,
      domain: this.domain(where, one),
      to: this.targets(where, one),
      back: this.historyOf(one),
    }))
    for (const node of left.reverse()) {
      for (const limit of Object.keys(node.state.after ?? {})) acts.push({ cancel: timerId(node, limit) })
      where.active.delete(node)
    }
    for (const { arrow } of kept)
      for (const { type, params } of arrow.actions ?? []) acts.push({ effect: type, params: params ?? {} })
    for (const { domain, to, back } of shape) {
      for (const node of to) {
        if (node !== domain && !where.active.has(node)) entered.add(node)
        // Asked for from within, history enters again what it brings back without leaving it: limits begin again.
        if (back) for (const one of [node, ...above(node)]) if (isIn(one, back)) entered.add(one)
        for (const inner of this.initial(node, [...entered, ...to])) entered.add(inner)
      }
      for (const node of to) {
        const around = above(node)
        for (const outer of around.slice(0, around.indexOf(domain) + 1)) {
          if (outer !== domain && !where.active.has(outer)) entered.add(outer)
          if (outer.state.type !== 'parallel') continue
          for (const region of outer.kids) {
            if ([...entered].some((one) => one === region || isIn(one, region)) || where.active.has(region)) continue
            for (const inner of [region, ...this.initial(region)]) entered.add(inner)
          }
        }
      }
    }
    const finished: Node[] = []
    this.enter(where, [...entered], acts, finished)
    return finished
  }

  private enter(where: Where, nodes: Node[], acts: Act[], finished: Node[]): void {
    for (const node of sorted(new Set(nodes))) {
      where.active.add(node)
      for (const limit of Object.keys(node.state.after ?? {})) acts.push({ set: timerId(node, limit), limit })
      if (node.state.type !== 'final' || !node.parent) continue
      let outer: Node | undefined = node.parent
      if (outer.state.type !== 'parallel') {
        if (outer !== this.root) finished.push(outer)
        outer = outer.parent
      }
      while (outer?.state.type === 'parallel' && this.isFinished(where, outer)) {
        if (outer !== this.root && !finished.includes(outer)) finished.push(outer)
        outer = outer.parent
      }
      if (!outer) where.done = true
    }
    if (!where.done) return
    // A closed case waits for nothing.
    for (const node of sorted(where.active).reverse())
      for (const limit of Object.keys(node.state.after ?? {})) acts.push({ cancel: timerId(node, limit) })
  }

  private isFinished(where: Where, node: Node): boolean {
    if (node.state.type === 'final') return where.active.has(node)
    if (node.state.type === 'parallel') return node.kids.every((kid) => this.isFinished(where, kid))
    return node.kids.some((kid) => kid.state.type === 'final' && where.active.has(kid))
  }

  /** Below a node, as far as it begins by itself; a way that is chosen already is not begun again. */
  private initial(node: Node, chosen: Node[] = []): Node[] {
    if (chosen.some((one) => isIn(one, node) && one.state.type !== 'history')) {
      if (node.state.type !== 'parallel') return []
    }
    if (node.state.type === 'parallel') return node.kids.flatMap((kid) => [kid, ...this.initial(kid, chosen)])
    const first = node.kids.find(({ path }) => path === join(node.path, node.state.initial ?? ''))
    return first ? [first, ...this.initial(first, chosen)] : []
  }

  /** History is as good as what it remembers, or as the beginning. */
  private targets(where: Where, { from, arrow }: Chosen): Node[] {
    const to = arrow.target === undefined ? undefined : this.find(from, arrow.target)
    if (!to) return []
    if (to.state.type !== 'history') return [to]
    return where.memory.get(to.path) ?? this.initial(to.parent as Node).slice(0, 1)
  }

  /** Whose history an arrow leads to. */
  private historyOf({ from, arrow }: Chosen): Node | undefined {
    const to = arrow.target === undefined ? undefined : this.find(from, arrow.target)
    return to?.state.type === 'history' ? to.parent : undefined
  }

  private domain(where: Where, chosen: Chosen): Node {
    const to = this.targets(where, chosen)
    const { from } = chosen
    if (to.every((node) => node === from || isIn(node, from))) return from
    return above(from).find((outer) => to.every((node) => isIn(node, outer))) ?? this.root
  }

  private leaving(where: Where, chosen: Chosen): Node[] {
    if (this.targets(where, chosen).length === 0) return []
    const domain = this.domain(where, chosen)
    return [...where.active].filter((node) => isIn(node, domain))
  }

  private find(from: Node, target: string): Node | undefined {
    const path = target.startsWith('#case.')
      ? target.slice('#case.'.length)
      : target.startsWith('.')
        ? join(from.path, target.slice(1))
        : join(from.parent?.path ?? '', target)
    return this.all.find((node) => node.path === path)
  }

  private grow(state: State, path: string, parent: Node | undefined): Node {
    const node: Node = { path, parent, kids: [], state, nth: this.all.length }
    this.all.push(node)
    node.kids = Object.entries(state.states ?? {}).map(([key, kid]) => this.grow(kid as State, join(path, key), node))
    return node
  }
}

const pick = (from: Node, list: Arrow[], holds: Holds): Chosen[] => {
  const arrow = list.find(({ guard }) => guard === undefined || holds(guard))
  return arrow ? [{ from, arrow }] : []
}
const join = (path: string, key: string): string => (path ? `${path}.${key}` : key)
/** What XState calls it; the log keeps these names. */
const timerId = ({ path }: Node, limit: string): string => `xstate.after.${limit}.case.${path}`
