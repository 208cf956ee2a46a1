// What rules and computed fields of a form may read.
import type { Json } from '@yichuang/definition'
import type { FormProps } from '../props.ts'

/** Facts as rules see them: `data`, `event`, `now`, and what the host knows of `actor`, `service` and `case`. */
export type Facts = Readonly<Record<string, unknown>>

export function factsOf({ form, now, facts = {} }: FormProps, value: Json): Facts {
  const known = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
  return {
    ...form.facts,
    ...known,
    data: { [form.name]: value },
    event: value,
    now: { at: now, date: now.slice(0, 10) },
  }
}
