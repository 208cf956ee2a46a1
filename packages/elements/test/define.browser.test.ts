// The kit under a prefix of the host's own, beside the tags of another copy.
import { afterEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { define } from '../src/define.ts'
import { ServiceItem } from '../src/tags/service-item.ts'
import { API, serve } from './api.ts'
import { item } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('a page may have the tags under a prefix too, and inside each other they go by it', async () => {
  serve({
    'GET /items': [
      { id: 'senior-card', name: '老年人优待证', summary: '', audience: [], themes: [], status: 'active' },
    ],
    'GET /items/senior-card': item,
  })
  define('gx')
  const list = document.createElement('gx-service-list')
  list.setAttribute('api', API)
  list.lang = 'zh-CN'
  document.body.append(list)
  await page.getByRole('button', { name: /老年人优待证/ }).click()
  await expect.element(page.getByRole('button', { name: '开始办理' })).toBeVisible()
  expect(list.shadowRoot?.querySelector('gx-service-item')).not.toBeNull()
  expect(list.shadowRoot?.querySelector('service-item')).toBeNull()
})

test('importing a tag registers it and gives its class; the other tags stay free', () => {
  expect(customElements.get('service-item')).toBe(ServiceItem)
  expect(new ServiceItem().localName).toBe('service-item')
  expect(customElements.get('staff-inbox')).toBeUndefined()
})

test('a prefix that is taken warns and changes nothing', () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
  define('twice')
  const first = customElements.get('twice-service-item')
  define('twice')
  expect(warned).toHaveBeenCalledOnce()
  expect(customElements.get('twice-service-item')).toBe(first)
})

test.each(['', 'Gx', '9x', 'gx-', 'g x', '一窗', 'gx><script>'])('%j cannot stand before a tag', (prefix) => {
  expect(() => define(prefix)).toThrow(TypeError)
})
