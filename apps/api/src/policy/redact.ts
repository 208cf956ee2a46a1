// Takes out of a written text what its reader may not see: what the case knows of its people, and whatever looks like a number of one.
import { maskContact, maskNumber } from './mask.ts'
import type { Sight } from './sight.ts'

export type Redact = (text: string) => string

const ID = /(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])/g
const MOBILE = /(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/g
const ACCOUNT = /(?<![0-9A-Za-z])\d{12,19}(?![0-9A-Za-z])/g

/** `told`: texts of this case, each with what stands for it. */
export function redactor(sight: Sight, told: readonly (readonly [string, string])[]): Redact {
  // The longest first: a name may stand inside an address.
  const pairs = [...new Map(told)].sort(([a], [b]) => b.length - a.length)
  return (text) => {
    let out = text
    if (sight.id === 'masked') out = out.replace(ID, maskNumber)
    if (sight.contact === 'masked') out = out.replace(MOBILE, maskContact)
    if (sight.finance === 'masked') out = out.replace(ACCOUNT, (account) => `****${account.slice(-4)}`)
    for (const [plain, mask] of pairs) out = out.replaceAll(plain, mask)
    return out
  }
}
