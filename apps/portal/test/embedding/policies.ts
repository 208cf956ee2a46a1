// Six policies that a host may send, the documented one that cannot work, and a page on which the listener does hear.

import { test } from 'vitest'
import type { Stage } from '../stage.ts'
import { apply, itemOf } from './apply.ts'
import { expect } from './patient.ts'
import { at, onPage } from './window.ts'

export function policies(stage: () => Stage): void {
  const through = (name: string, example: string) =>
    test(name, () =>
      onPage(stage(), { example }, async ({ page, complaints }) => {
        await apply({ page, tag: itemOf(page) })
        expect(complaints).toEqual([])
      }),
    )

  through("(a) default-src 'none'; script-src 'self'; style-src 'self'; connect-src the API", 'plain/?csp=strict')
  through("(b) and require-trusted-types-for 'script'", 'plain/?csp=trusted-types')
  through("(c) and trusted-types lit-html 'allow-duplicates'", 'plain/?csp=lit-html')
  through("(d) a nonce with 'strict-dynamic'", 'plain/?csp=nonce')
  through('(e) the one file from another origin, allowed by its hash alone', 'sri/')
  through('(e) the loader with an import map that pins every chunk', 'import-map/')

  test("(f) object-src 'none'; base-uri 'none', and a strict report-only policy that has nothing to report", () =>
    onPage(stage(), { example: 'plain/?csp=reports' }, async ({ page, complaints }) => {
      const reports = async () => (await page.request.get(at('reports'))).json() as Promise<unknown[]>
      await apply({ page, tag: itemOf(page) })
      expect(complaints).toEqual([])
      expect(await reports()).toEqual([])
      // The endpoint does hear: a script in the page is reported, and run.
      await page.evaluate(() => {
        const script = document.createElement('script')
        script.textContent = 'window.ran = true'
        document.head.append(script)
      })
      await expect.poll(async () => (await reports()).length).toBeGreaterThan(0)
    }))

  test('a changed chunk is not run where an import map pins it, and the HTML inside the tag stays', () =>
    onPage(
      stage(),
      {
        example: 'import-map/',
        before: (page) =>
          page.route(/\/chunks\/service-item-/, async (route) => {
            const answer = await route.fetch()
            await route.fulfill({ response: answer, body: `${await answer.text()};window.changed = true` })
          }),
      },
      async ({ page, complaints }) => {
        await expect.poll(() => complaints.join('\n')).toMatch(/integrity/)
        await expect(page.getByText('网页暂时打不开时')).toBeVisible()
        expect(await page.evaluate(() => 'changed' in window)).toBe(false)
        expect(complaints.join('\n')).toContain('<service-item> could not be loaded')
      },
    ))

  test('a changed one file is not run where the page pins it', () =>
    onPage(
      stage(),
      {
        example: 'sri/',
        before: (page) =>
          page.route(/yichuang\.all\.js/, async (route) => {
            const answer = await route.fetch()
            await route.fulfill({ response: answer, body: `${await answer.text()} ` })
          }),
      },
      async ({ page, complaints }) => {
        await expect.poll(() => complaints.join('\n')).toMatch(/integrity/)
        await expect(page.getByText('网页暂时打不开时')).toBeVisible()
        expect(await page.evaluate(() => customElements.get('service-item'))).toBeUndefined()
      },
    ))

  test('trusted-types without lit-html: the HTML inside the tag stays, and the console says why', () =>
    onPage(stage(), { example: 'plain/?csp=without-lit' }, async ({ page, complaints }) => {
      await expect.poll(() => complaints.join('\n')).toContain('<service-item> could not be loaded')
      expect(complaints.join('\n')).toMatch(/lit-html/)
      await expect(page.getByText('网页暂时打不开时')).toBeVisible()
    }))

  test('the listener hears a violation where there is one', () =>
    onPage(stage(), { example: 'plain/?csp=strict' }, async ({ page, complaints }) => {
      await page.evaluate(() => {
        const button = document.createElement('button')
        button.setAttribute('onclick', 'window.ran = true')
        button.textContent = '试'
        document.body.append(button)
      })
      await page.getByRole('button', { name: '试' }).click()
      await expect.poll(() => complaints.some((one) => one.includes('CSP script-src'))).toBe(true)
      expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    }))
}
