// What each effect needs to know, and whether it is told.
import type { EffectName } from '../../format/effects.ts'
import type { Json } from '../../format/words.ts'
import { own } from '../../own.ts'
import type { Check, Finding } from '../check.ts'
import { effectsIn } from '../effects.ts'

export const wrongParams: Check = {
  code: 'definition/wrong-params',
  find: ({ chart }) =>
    effectsIn(chart).flatMap(({ type, params, at }): Finding[] => {
      const wants = own(PARAMS as Record<string, Wants>, type)
      if (wants === undefined || wants === 'free') return []
      const wrong = Object.keys({ ...wants, ...params }).filter((key) => {
        const kind = own(wants, key)
        const value = own(params, key)
        if (kind === undefined) return true
        return value === undefined ? !kind.endsWith('?') : !FITS[kind.replace('?', '') as Kind](value)
      })
      const expected = Object.entries(wants)
        .map(([key, kind]) => `${key}: ${kind}`)
        .join(', ')
      return wrong.map((key) => ({ at: `${at}/params`, params: { name: type, key, expected } }))
    }),
}

type Kind = 'name' | 'names' | 'text' | 'integer' | 'rule' | 'rules'
type Wants = 'free' | { [key: string]: Kind | `${Kind}?` }

/** A `?` may be left out. What `emit` carries is between the county and its receiver. */
const PARAMS: Record<EffectName, Wants> = {
  document: { notice: 'name' },
  publish: { notice: 'name' },
  takeDown: { notice: 'name' },
  notify: { to: 'name', text: 'text' },
  result: { code: 'integer' },
  backdate: { tag: 'name', to: 'name' },
  extend: { limits: 'names', by: 'name' },
  assign: { unit: 'rule?', person: 'rule?', desk: 'name?' },
  open: { child: 'name', each: 'rule?', data: 'rules?' },
  tell: { parent: 'name?', child: 'name?', cases: 'name?', event: 'name', data: 'rules?' },
  record: { ledger: 'name', row: 'rules' },
  reverse: { ledger: 'name', where: 'rules?' },
  write: { register: 'name', row: 'rules' },
  emit: 'free',
}

const FITS: Record<Kind, (value: Json) => boolean> = {
  name: (value) => typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(value),
  names: (value) => Array.isArray(value) && value.length > 0 && value.every((one) => FITS.name(one)),
  text: (value) => typeof value === 'string' && value.trim() !== '',
  integer: (value) => Number.isInteger(value),
  rule: () => true,
  rules: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}
