// Last stage: the item's own rules, each with its code and sentence.
import { own } from '@yichuang/definition'
import type { Refusal } from '../../case.ts'
import type { Facts } from '../../facts/facts.ts'
import { answer, ruleHolds, ruleNamed } from '../../facts/rule.ts'

/** Every rule of the list that does not hold. */
export const unmet = (facts: Facts, names: readonly string[] = []): Refusal[] =>
  names.filter((name) => !ruleHolds(facts, name)).map((name) => refusedBy(facts, name))

/** A rule's own words; its `with` fills the `{names}` in them. */
export function refusedBy(facts: Facts, name: string): Refusal {
  const { code, says, try: way, at, with: values = {} } = ruleNamed(facts, name)
  const params: Record<string, string | number> = {}
  for (const key of Object.keys(values)) {
    const value = answer(facts, own(values, key) ?? null, `/service/rules/${name}/with/${key}`)
    params[key] = typeof value === 'number' ? value : typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  }
  return {
    kind: 'require',
    code: code === undefined ? 'flow/requirement-not-met' : `${facts.item.id}/${code}`,
    at: at ?? '',
    params: code === undefined ? { rule: name } : params,
    ...(says ? { says } : {}),
    ...(way ? { try: way } : {}),
  }
}
