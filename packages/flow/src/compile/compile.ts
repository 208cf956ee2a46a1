// A published version, made ready to run.
import type { Bundle, Pointer } from '@yichuang/definition'
import { type Chart, chartOf } from '../chart/chart.ts'
import type { Item } from '../command.ts'
import { FlowFailure } from '../failure.ts'
import { type Machine, machineOf } from '../machine/machine.ts'
import { refuseHistoryFirst } from './begins.ts'
import { refuseDoubled } from './doubled.ts'
import { refuseUnknown } from './unknown.ts'
import { refuseUnsupported } from './unsupported.ts'

/** What an item is made of inside. */
export interface Compiled {
  chart: Chart
  machine: Machine
  /** Desks that take a case in: whoever acted at one of them never decides. */
  receiving: ReadonlySet<string>
  /** Events that open fields of a form: the pointer to the open pointers. */
  opening: readonly [event: string, only: Pointer][]
}

/**
 * The only door to the engine. Cached by number and hash, so the hash must be that of the bundle's content.
 *
 * @throws FlowFailure `flow/broken-definition`, `flow/unknown-name`, `flow/no-desk`, `flow/event-twice`, or
 * `flow/not-supported-yet` when the
 * flow really uses something that this version cannot do.
 */
export function compile(bundle: Bundle, { version, hash }: { version: number; hash: string }): Item {
  const key = `${bundle.id}@${version}:${hash}`
  let item = items.get(key)
  if (!item) {
    item = { id: bundle.id, version, hash, bundle }
    compiled.set(item, made(bundle))
    const oldest = items.keys().next()
    if (items.size >= MANY && !oldest.done) items.delete(oldest.value)
    items.set(key, item)
  }
  return item
}

/** What `compile` made of an item. */
export function compiledOf(item: Item): Compiled {
  let known = compiled.get(item)
  if (!known) {
    known = made(item.bundle)
    compiled.set(item, known)
  }
  return known
}

// More than a county has versions in use at once; a version that falls out is compiled again when next asked for.
const MANY = 200
const items = new Map<string, Item>()
const compiled = new WeakMap<Item, Compiled>()

/** Whoever hands in what has not even the shape of a bundle is told so like any other broken definition. */
function made(bundle: Bundle): Compiled {
  try {
    return make(bundle)
  } catch (cause) {
    if (cause instanceof FlowFailure) throw cause
    throw new FlowFailure('flow/broken-definition', '/', { params: { why: String(cause) }, cause })
  }
}

function make(bundle: Bundle): Compiled {
  const { flow, service } = bundle
  const chart = chartOf(flow)
  refuseUnsupported(service, chart)
  refuseHistoryFirst(chart)
  refuseDoubled(chart)
  refuseUnknown(bundle, chart)
  const received = [...chart.byPath.values()].filter((place) => place.tags.includes('received'))
  const receiving = new Set([...(service.start.by ?? []), ...received.flatMap((place) => place.desk ?? [])])
  const opening = Object.entries(service.events).flatMap(([event, { only }]): [string, Pointer][] =>
    only === undefined ? [] : [[event, only]],
  )
  return { chart, machine: machineOf(flow, chart), receiving, opening }
}
