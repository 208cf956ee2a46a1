// The loader in a page: tags now and later, and a second copy of the kit.
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { KitElement } from '../src/page.ts'
import { able, unable } from '../src/unable.ts'
import { API, put, serve } from './api.ts'
import { item } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
})

test('what could not be loaded says why itself, until its own code is there', async () => {
  serve({ 'GET /items': [item], 'GET /items/senior-card': { ...item, now: new Date().toISOString() } })
  const waits = document.createElement('staff-waits')
  waits.setAttribute('api', API)
  waits.lang = 'zh-CN'
  waits.append('请到窗口办理。')
  document.body.append(waits)
  unable('staff-waits', new TypeError('Failed to fetch dynamically imported module'))
  const { diagnose } = waits as unknown as KitElement
  expect(await diagnose()).toMatchObject({
    ok: false,
    findings: [{ code: 'diagnose/not-loaded', says: expect.stringMatching(/\p{Script=Han}/u) }],
    facts: { api: API, error: expect.stringContaining('dynamically imported') },
  })
  able('staff-waits')
  expect('diagnose' in waits).toBe(false)
})

test('tags that are there and tags that come later get their code; a second copy warns and rests', async () => {
  serve({ 'GET /items/senior-card': item })
  const early = put('service-item', { item: 'senior-card' }, '请到窗口办理。')
  expect(early.textContent).toBe('请到窗口办理。')
  expect(customElements.get('service-item')).toBeUndefined()
  await load('')
  await expect.element(page.getByRole('heading', { name: '老年人优待证' })).toBeVisible()

  expect(customElements.get('staff-case')).toBeUndefined()
  const box = document.createElement('div')
  box.append(document.createElement('staff-case'))
  document.body.append(box)
  await expect.poll(() => customElements.get('staff-case')).toBeDefined()

  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const first = customElements.get('service-item')
  await load('?second')
  expect(warned).toHaveBeenCalledOnce()
  expect(customElements.get('service-item')).toBe(first)
})

/** As a page's script tag would; a query makes it another copy. */
const load = (query: string): Promise<unknown> =>
  import(/* @vite-ignore */ `${import.meta.url.split('/test/')[0]}/src/yichuang.ts${query}`)
