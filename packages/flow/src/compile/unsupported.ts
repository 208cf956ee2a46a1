// What the dialect promises and this engine does not do yet is refused before a case can run into it.
import { own, pathsOf, type Service } from '@yichuang/definition'
import type { Chart } from '../chart/chart.ts'
import { FlowFailure } from '../failure.ts'
import { arrowsIn, rulesUsed, writtenRules } from './used.ts'

/** Effects on other cases, on ledgers and on registers. */
const LATER_EFFECTS = ['open', 'tell', 'record', 'reverse', 'write']
/** Facts about other cases and registers. */
const LATER_PATHS = /^(reads|case\.children|case\.parent)(\.|\[|$)/

/** @throws FlowFailure `flow/not-supported-yet` with the place and the word; only for what the flow really uses. */
export function refuseUnsupported(service: Service, chart: Chart): void {
  for (const { arrow, at } of arrowsIn(chart)) {
    for (const { type } of arrow.actions ?? []) if (LATER_EFFECTS.includes(type)) fail(at, type)
    const event = at.slice(at.lastIndexOf('/') + 1)
    if (event.includes('.')) fail(at, event)
  }
  for (const [name, at] of rulesUsed(service, chart)) {
    for (const path of pathsOf(own(service.rules, name)?.if ?? null)) if (LATER_PATHS.test(path)) fail(at, path)
  }
  for (const { at, logic } of writtenRules(service)) {
    for (const path of pathsOf(logic)) if (LATER_PATHS.test(path)) fail(at, path)
  }
}

function fail(at: string, what: string): never {
  throw new FlowFailure('flow/not-supported-yet', at, { params: { what } })
}
