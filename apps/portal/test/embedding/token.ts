// The reader's token (T24): once it is given, nothing on the page holds it where a script could read it.
import type { Page } from 'playwright'
import { test } from 'vitest'
import type { Stage } from '../stage.ts'
import { apply, itemOf } from './apply.ts'
import { expect } from './patient.ts'
import { onPage } from './window.ts'

/** Keeps every event of the kit, as a curious script of the page would. */
function keepEvents(): void {
  const kept: Event[] = []
  for (const name of ['service-token', 'service-submitted', 'service-open-case', 'service-open-item'])
    document.addEventListener(name, (event) => kept.push(event))
  Object.assign(window, { kept })
}

/** Everywhere that a script can look, for a text: trees, attributes, storage, and whatever hangs on elements, events and the window. */
const whereIs = (page: Page, secret: string): Promise<string[]> =>
  page.evaluate(async (text) => {
    const found: string[] = []
    const seen = new Set<unknown>()
    const tell = (where: string, value: string) => value.includes(text) && found.push(where)
    const walk = (value: unknown, where: string, depth: number): void => {
      if (typeof value === 'string') tell(where, value)
      if (value === null || (typeof value !== 'object' && typeof value !== 'function') || seen.has(value) || depth > 12)
        return
      seen.add(value)
      if (value instanceof Map || value instanceof Set) for (const one of value) walk(one, `${where}[]`, depth + 1)
      for (const key of Reflect.ownKeys(value)) {
        const own = Object.getOwnPropertyDescriptor(value, key)
        try {
          walk(own?.get ? Reflect.get(value, key) : own?.value, `${where}.${String(key)}`, depth + 1)
        } catch {
          // A getter that wants another owner.
        }
      }
      const above = Object.getPrototypeOf(value) as object | null
      if (above && above !== Object.prototype && above !== Function.prototype) {
        for (const key of Reflect.ownKeys(above)) {
          try {
            if (Object.getOwnPropertyDescriptor(above, key)?.get)
              walk(Reflect.get(above, key, value), `${where}.${String(key)}`, depth + 1)
          } catch {
            // As above.
          }
        }
      }
    }
    const trees = (root: Document | ShadowRoot): void => {
      tell('HTML', root instanceof Document ? root.documentElement.outerHTML : root.innerHTML)
      for (const one of root.querySelectorAll('*')) {
        if (one.localName.includes('-')) walk(one, one.localName, 0)
        if (one instanceof HTMLInputElement) tell('input', one.value)
        if (one.shadowRoot) trees(one.shadowRoot)
      }
    }
    trees(document)
    for (const [name, value] of Object.entries({ ...localStorage, ...sessionStorage }))
      tell(`storage ${name}`, String(value))
    tell('cookie', document.cookie)
    tell('history', JSON.stringify(history.state))
    tell('address', location.href)
    tell('requests', JSON.stringify(performance.getEntries()))
    if ((await indexedDB.databases()).length > 0) found.push('indexedDB')
    if ('caches' in window && (await caches.keys()).length > 0) found.push('caches')
    const { kept } = window as unknown as { kept: Event[] }
    if (kept.length === 0) found.push('no event was kept')
    walk(kept, 'events', 0)
    for (const name of Object.keys(window)) walk(Reflect.get(window, name), `window.${name}`, 8)
    return found
  }, secret)

export function token(stage: () => Stage): void {
  const after = async (act: (page: Page) => Promise<unknown>): Promise<string[]> => {
    const given: string[] = []
    const found: string[] = []
    const before = async (page: Page) => {
      await page.addInitScript(keepEvents)
      page.on('response', async (answer) => {
        if (answer.url().endsWith('/issuer/token') && answer.request().method() === 'POST')
          given.push(((await answer.json()) as { token: string }).token)
      })
    }
    await onPage(stage(), { example: 'plain/', before }, async ({ page }) => {
      await apply({ page, tag: itemOf(page) })
      await act(page)
      expect(given.length).toBeGreaterThan(0)
      // Its signature, as a whole token would hold it.
      for (const one of given) found.push(...(await whereIs(page, one.split('.')[2] as string)))
    })
    return found
  }

  test('is in no tree, attribute, storage, event or property after a resident has submitted', async () => {
    expect(await after(async () => {})).toEqual([])
  })

  test('is found where a page itself leaves one on an event', async () => {
    const leave = (page: Page) =>
      page.evaluate(async () => {
        const { kept } = window as unknown as { kept: object[] }
        const api = document.querySelector('service-item')?.getAttribute('api') ?? ''
        const answer = await fetch(api.replace('/v1/sample', '/sample/issuer/token'), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ person: 'huang' }),
        })
        Object.assign(kept[0] ?? {}, { noted: await answer.json() })
      })
    expect((await after(leave)).join()).toMatch(/events.*noted/)
  })
}
