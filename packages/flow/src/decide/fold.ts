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
    else if (key === 'data') state['data'] = withForms(before.data, value as { [form: string]: Json })
    else state[key] = value
  }
  state['seq'] = seq
  return state as unknown as CaseState
}

/** Forms that changed in their place; `null`: a migration left the form behind. */
function withForms(before: CaseState['data'] = {}, changed: { [form: string]: Json }): Json {
  const data = { ...before, ...changed }
  for (const [form, value] of Object.entries(changed)) if (value === null) delete data[form]
  return data
}
