// What a page's own scripts left of globals and prototypes, compared with what is there after the kit was at work.
import type { Page } from 'playwright'

/** Runs in the page before anything else: looks once when the page is parsed, before any module has run. */
export function keepGlobals(): void {
  type Seen = Map<string, unknown>
  const look = (): Seen => {
    const seen: Seen = new Map()
    for (const name of Object.getOwnPropertyNames(window)) {
      if (/^\d+$/.test(name)) continue
      const value = Object.getOwnPropertyDescriptor(window, name)?.value as unknown
      seen.set(name, typeof value === 'function' ? value : undefined)
      // Constructors: what they carry themselves, and what their kind inherits.
      for (const [of, owner] of [
        [name, value],
        [`${name}.prototype`, typeof value === 'function' ? (value as { prototype?: unknown }).prototype : undefined],
      ] as const) {
        if (typeof owner !== 'function' && !(of.endsWith('.prototype') && owner && typeof owner === 'object')) continue
        for (const key of Reflect.ownKeys(owner as object)) {
          const own = Object.getOwnPropertyDescriptor(owner, key)
          seen.set(`${of}.${String(key)}`, own?.get ?? own?.value)
        }
      }
    }
    return seen
  }
  let before: Seen | undefined
  document.addEventListener('readystatechange', () => {
    if (document.readyState === 'interactive') before = look()
  })
  window.addEventListener('yichuang-test-globals', (event) => {
    const after = look()
    const { answer } = (event as CustomEvent<{ answer: string[] }>).detail
    for (const [name, value] of after) {
      if (!before?.has(name)) answer.push(`${name} is new`)
      else if (before.get(name) !== value && typeof value === 'function') answer.push(`${name} is another`)
    }
    for (const name of before?.keys() ?? []) if (!after.has(name)) answer.push(`${name} is gone`)
    if (!before) answer.push('nobody looked')
  })
}

/** Names that were added, replaced or removed since the page was parsed. */
export const changedGlobals = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const answer: string[] = []
    window.dispatchEvent(new CustomEvent('yichuang-test-globals', { detail: { answer } }))
    return answer
  })
