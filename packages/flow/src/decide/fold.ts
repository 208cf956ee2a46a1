// The state of a case from its log alone: no rule and no machine is asked.
import type { Json } from '@yichuang/definition'
import type { CaseState, Entry } from '../case.ts'

/**
 * Applies what each entry says has changed, in the order given (by `seq`). The result equals the state that `decide`
 * gave, byte for byte in canonical form.
 * @throws RangeError when the log is empty: a case begins with its first entry
 */
export function fold(entries: readonly Entry[]): CaseState {
  if (entries.length === 0) throw new RangeError('a log without entries is no case')
  return entries.reduce(applied, {} as CaseState)
}

/** The case after one more entry. */
export function applied(before: CaseState, { seq, changed }: Entry): CaseState {
  const state = { ...before } as unknown as { [key: string]: Json }
  for (const [key, value] of Object.entries(changed)) {
    if (value === null) delete state[key]
    else if (key === 'data') state['data'] = { ...(state['data'] as object), ...(value as object) }
    else state[key] = value
  }
  state['seq'] = seq
  return state as unknown as CaseState
}
