// What a transition brings about besides its target: some effects change the case, the others leave the engine.
import { type EffectName, type Json, operators } from '@yichuang/definition'
import type { CaseState, Effect, Moment } from '../case.ts'
import type { Facts } from '../facts/facts.ts'
import { answer } from '../facts/rule.ts'
import { FlowFailure } from '../failure.ts'
import type { Act } from '../machine/act.ts'
import { backdated } from './tags.ts'

type Change = (state: CaseState, params: { [name: string]: Json }, now: Moment) => CaseState

/** Effects that are one with the case. */
const INSIDE: Partial<Record<EffectName, Change>> = {
  backdate: (state, { tag, to }) => ({ ...state, spans: backdated(state, String(tag), String(to)) }),
  extend: (state, { limits, by }, since) => {
    const names = (Array.isArray(limits) ? limits : [limits ?? null]).map(String)
    return { ...state, extended: [...state.extended, { limits: names, by: String(by), since }] }
  },
  result: (state, { code }) => {
    if (typeof code !== 'number')
      throw new FlowFailure('flow/broken-definition', '/flow', { params: { why: 'result' } })
    return { ...state, result: code }
  },
}

/** Whether an effect is work for somebody else: it goes out with the decision. */
export const goesOut = ({ type }: Effect): boolean => INSIDE[type as EffectName] === undefined

/** The effects of a step, their rules filled in from the facts before it; and the case as they leave it. */
export function effectsOf(
  state: CaseState,
  acts: readonly Act[],
  { facts, now }: { facts: Facts; now: Moment },
): { state: CaseState; effects: Effect[] } {
  const effects: Effect[] = []
  let after = state
  for (const act of acts) {
    if (act.kind !== 'effect') continue
    const params = filledIn(act.params, facts) as { [name: string]: Json }
    effects.push({ type: act.type, params, at: now.at, on: now.on })
    after = INSIDE[act.type as EffectName]?.(after, params, now) ?? after
  }
  return { state: after, effects }
}

const OPERATORS = new Set(operators.map(({ name }) => name))

/** A rule among the params (an object with one operator) becomes its value. */
function filledIn(param: Json, facts: Facts): Json {
  if (typeof param !== 'object' || param === null) return param
  if (Array.isArray(param)) return param.map((item) => filledIn(item, facts))
  const [first, ...others] = Object.keys(param)
  if (first !== undefined && others.length === 0 && OPERATORS.has(first)) return answer(facts, param, '/flow')
  return Object.fromEntries(Object.entries(param).map(([key, value]) => [key, filledIn(value, facts)]))
}
