// The only door to XState: a flow as a machine that is asked, never run.
import type { Flow, Json } from '@yichuang/definition'
import type { AnyMachineSnapshot } from 'xstate'
import { createActor, createMachine } from 'xstate'
import { type Chart, placesOf } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'
import { type Act, actOf } from './act.ts'
import { type Resting, restore } from './restore.ts'
import { reportTo, type Watch } from './watch.ts'

/** Answers a guard by its name. It may throw: the error comes out of the call that asked. */
export type Test = (guard: string) => boolean

/** What a step did. `acts` stand in the order of happening: timers and effects. */
export interface Moved extends Resting {
  status: 'active' | 'done'
  acts: Act[]
}

export interface Machine {
  /** The initial state, with what `always` does at once. */
  begin(test: Test): Moved
  /** One event with all that follows from it; undefined when nothing answers to it or only `{}` does. */
  move(from: Resting, event: string, test: Test): Moved | undefined
  /** One timer: as `move`, but a guard that says no, or a limit without arrows, leaves the state as it is. */
  fire(from: Resting, timer: string, test: Test): Moved
  /** Reports all that happens while `work` runs. */
  watched<T>(watch: Watch, work: () => T): T
}

// `always` cycles end here instead of never (XState's own bound is Infinity).
const MAX_STEPS = 200
// More places than the cases of one item lie in.
const MANY = 100

/** Builds the machine. A flow that XState will not have is a failure `flow/broken-definition`. */
export function machineOf(flow: Flow, chart: Chart): Machine {
  // A guard must not throw inside XState, which hides the cause or breaks the state: the error waits in this cell.
  const cell: { test?: Test | undefined; error?: { cause: unknown } | undefined; watch?: Watch | undefined } = {}
  const ask = (guard: string): boolean => {
    if (!cell.test || cell.error) return false
    try {
      const held = cell.test(guard)
      cell.watch?.guard(guard, held)
      return held
    } catch (cause) {
      cell.error = { cause }
      return false
    }
  }
  const machine = built(flow, chart, ask)
  const actor = createActor(machine)
  const acts: Act[] = []
  const scope: Parameters<typeof machine.transition>[2] = {
    self: actor,
    system: actor.system,
    id: '',
    sessionId: '',
    logger: noop,
    defer: noop,
    stopChild: noop,
    emit: noop,
    actionExecutor: (action) => {
      const act = actOf(action)
      if (act) acts.push(act)
    },
  }
  const within = <T>(test: Test, work: () => T): T => {
    cell.test = test
    cell.error = undefined
    acts.length = 0
    try {
      const result = work()
      // Set by a guard while `work` ran.
      const error = cell.error as { cause: unknown } | undefined
      if (error) throw error.cause
      return result
    } catch (cause) {
      throw cause instanceof Error && cause.message.startsWith('Infinite loop') ? broken(cause) : cause
    } finally {
      cell.test = undefined
    }
  }
  // A snapshot is never changed in place, so a place that was rested in once is not put together again.
  const rested = new Map<string, AnyMachineSnapshot>()
  const restored = (from: Resting): AnyMachineSnapshot => {
    const key = JSON.stringify([from.value, from.history])
    const known = rested.get(key)
    if (known) return known
    const snapshot = restore(machine, scope, chart, from)
    if (rested.size >= MANY) rested.clear()
    rested.set(key, snapshot)
    return snapshot
  }
  const movedTo = (snapshot: AnyMachineSnapshot): Moved => {
    const { status } = snapshot
    if (status !== 'active' && status !== 'done') {
      const error = cell.error as { cause: unknown } | undefined
      throw error ? error.cause : broken(snapshot.error)
    }
    return { status, value: snapshot.value as Json, history: historyOf(snapshot), acts: [...acts] }
  }
  return {
    begin: (test) => within(test, () => movedTo(machine.getInitialSnapshot(scope))),
    move: (from, event, test) =>
      within(test, () => {
        const snapshot = restored(from)
        const chosen = machine.getTransitionData(snapshot, { type: event })
        if (!chosen.some((arrow) => arrow.target !== undefined || arrow.actions.length > 0)) return undefined
        return movedTo(machine.transition(snapshot, { type: event }, scope))
      }),
    fire: (from, timer, test) =>
      within(test, () => movedTo(machine.transition(restored(from), { type: timer }, scope))),
    watched: (watch, work) => {
      const inspection = actor.system.inspect(reportTo(watch, chart))
      cell.watch = watch
      try {
        return work()
      } finally {
        inspection.unsubscribe()
        cell.watch = undefined
      }
    },
  }
}

const noop = () => {}

type Config = Parameters<typeof createMachine>[0]

function built(flow: Flow, chart: Chart, ask: Test) {
  const places = placesOf(chart.root)
  const limits = new Set(places.flatMap((place) => [...place.after.keys()]))
  const guards = new Set(
    places
      .flatMap((place) =>
        [place.on, place.after].flatMap((map) => [...map.values()].flat()).concat(place.always, place.onDone),
      )
      .flatMap(({ guard }) => (guard === undefined ? [] : [guard])),
  )
  try {
    return createMachine({ ...flow, options: { maxIterations: MAX_STEPS } } as unknown as Config, {
      // A name without a delay fires in the same breath; the number itself is never used, for nobody executes it.
      delays: Object.fromEntries([...limits].map((limit) => [limit, 1])),
      guards: Object.fromEntries([...guards].map((guard) => [guard, () => ask(guard)])),
    })
  } catch (cause) {
    throw broken(cause)
  }
}

const broken = (cause: unknown): FlowFailure =>
  new FlowFailure('flow/broken-definition', '/flow', {
    params: { why: cause instanceof Error ? cause.message : String(cause) },
    cause,
  })

/** History as ids, the only form in which it is kept. */
function historyOf(snapshot: AnyMachineSnapshot): Resting['history'] {
  const kept: Resting['history'] = {}
  for (const [id, nodes] of Object.entries(snapshot.historyValue)) {
    kept[id] = (nodes as { id: string }[]).map((node) => ({ id: node.id }))
  }
  return kept
}
