// Stored markup (T23; ASVS 1, 2, 7): text of items, people and files reaches every tag as text, and addresses are of three kinds.
import type { Locator, Page } from 'playwright'
import { test } from 'vitest'
import { openStaff } from '../people.ts'
import { DESK, listen, type Stage } from '../stage.ts'
import { begin, fill, itemOf, submit } from './apply.ts'
import { expect } from './patient.ts'
import { hostile, PAYLOADS, publishBundle, seniorCard } from './payloads.ts'
import { onPage } from './window.ts'

/** What came of the payloads in every tree of the page: runs, elements and attributes that no tag of ours draws. */
const harm = (page: Page): Promise<{ hit: boolean; nodes: string[] }> =>
  page.evaluate(() => {
    const nodes: string[] = []
    const look = (root: Document | ShadowRoot) => {
      // The forms' own signs are drawn as svg.
      for (const one of root.querySelectorAll('*:not(svg.yc-sign)')) {
        if (one.shadowRoot) look(one.shadowRoot)
        if (root instanceof Document) continue
        if (/^(script|iframe|object|embed|svg|math|base|meta|style|img)$/.test(one.localName)) nodes.push(one.outerHTML)
        for (const { name, value } of one.attributes)
          if (name.startsWith('on') || /^\s*(javascript|data|vbscript):/i.test(value)) nodes.push(`${name}=${value}`)
      }
    }
    look(document)
    return { hit: 'hit' in window, nodes }
  })
/** The API answers this page with a payload behind every text; an upload has the resident's own in its name. */
const speaksMarkup = (page: Page): Promise<unknown> =>
  page.route(/\/v1\/sample\/(?!files|uploads)/, async (route) => {
    const answer = await route.fetch()
    const isJson = (answer.headers()['content-type'] ?? '').includes('json')
    await (isJson
      ? route.fulfill({ response: answer, json: hostile(await answer.json()) })
      : route.fulfill({ response: answer }))
  })
/** Some of it stands in what is folded. */
const seen = (place: Locator, payload = ''): Locator => place.getByText(payload).filter({ visible: true }).first()
const HARMLESS = { hit: false, nodes: [] }
const FILE = '近照"><img src=x onerror=hit=1>.png'

export function stored(stage: () => Stage): void {
  test('what a server says that is full of markup is shown as it is written, through to the receipt, the resident’s cases and the staff', async () => {
    let no = ''
    // The strict policy is report-only here: markup would run if it were ever parsed.
    await onPage(stage(), { example: 'plain/?csp=reports', before: speaksMarkup }, async ({ page, complaints }) => {
      const tag = itemOf(page)
      await expect(seen(tag, PAYLOADS[0])).toBeVisible()
      expect(await harm(page)).toEqual(HARMLESS)
      await begin({ page, tag })
      await fill({ page, tag, file: FILE, address: `幸福路${PAYLOADS[1]}` })
      await expect(tag.getByText(/近照.*onerror=hit=1.*png/).first()).toBeVisible()
      expect(await harm(page)).toEqual(HARMLESS)
      await submit({ page, tag })
      no = (await tag.locator('#number').innerText()).trim()
      expect(await harm(page)).toEqual(HARMLESS)
      await tag.getByRole('button', { name: '查看办理进度' }).click()
      await expect(
        page
          .locator('service-case')
          .getByText(PAYLOADS[1] as string)
          .first(),
      ).toBeAttached()
      expect(await harm(page)).toEqual(HARMLESS)
      expect(complaints).toEqual([])
    })
    await onPage(stage(), { example: '../index.html', before: speaksMarkup }, async ({ page, complaints }) => {
      await expect(
        page
          .locator('service-list')
          .getByRole('button', { name: /^老年人优待证./ })
          .first(),
      ).toBeVisible()
      expect(await harm(page)).toEqual(HARMLESS)
      expect(complaints).toEqual([])
    })
    const context = await stage().browser.newContext({ viewport: DESK, locale: 'zh-CN' })
    const page = await context.newPage()
    const complaints: string[] = []
    await listen(page, complaints)
    await speaksMarkup(page)
    await openStaff(page, '韦晓红（综合受理岗 A）')
    expect(await harm(page)).toEqual(HARMLESS)
    await page.getByRole('button', { name: `打开 ${no}` }).click()
    await expect(seen(page.locator('staff-case'), PAYLOADS[1])).toBeVisible()
    expect(await harm(page)).toEqual(HARMLESS)
    expect(complaints).toEqual([])
    await context.close()
  })

  test('an address that is not https is no link, even when a server says one', () =>
    onPage(
      stage(),
      {
        example: 'plain/?csp=lit-html',
        before: (page) =>
          page.route(/\/items\/senior-card$/, async (route) => {
            const answer = await route.fetch()
            const item = (await answer.json()) as { basis: object[] }
            const urls = [
              'javascript:hit=1',
              ' javascript:hit=1',
              'JaVaScRiPt:hit=1',
              'data:text/html,x',
              'http://a.test',
              '//a.test',
            ]
            item.basis = ['https://law.example.cn/1', ...urls].map((url) => ({
              title: `依据 ${url}`,
              sure: 'read',
              url,
            }))
            await route.fulfill({ response: answer, json: item })
          }),
      },
      async ({ page, complaints }) => {
        await expect(itemOf(page).getByText('依据 data:text/html').first()).toBeAttached()
        const links = await page
          .locator('service-item a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
        expect(links).toEqual(['https://law.example.cn/1'])
        expect(complaints).toEqual([])
      },
    ))

  test('what could only be meant to run is not published', async () => {
    const bundle = seniorCard()
    const changed = (change: (copy: typeof bundle) => void) => {
      const copy = structuredClone(bundle)
      change(copy)
      return publishBundle(stage(), copy)
    }
    const service = (copy: typeof bundle) => copy['service'] as { basis: Record<string, { url?: string }> }
    const form = (copy: typeof bundle) =>
      (copy['forms'] as Record<string, { schema: Record<string, unknown> }>)['application']
    expect((await changed(() => undefined)).codes, 'the card as it is').toEqual([])
    const text = (copy: typeof bundle, markup: string) => Object.assign(form(copy)?.schema ?? {}, { title: markup })
    const bad = {
      'markup in every text': publishBundle(stage(), { ...(hostile(bundle) as object), id: bundle['id'] }),
      ...Object.fromEntries(
        PAYLOADS.filter((payload) => !payload.startsWith('{{') && !payload.startsWith('&lt;')).map((payload) => [
          payload,
          changed((copy) => text(copy, payload)),
        ]),
      ),
      'a link that runs': changed((copy) => {
        for (const one of Object.values(service(copy).basis)) one.url = 'javascript:hit=1'
      }),
      'a link to data': changed((copy) => {
        for (const one of Object.values(service(copy).basis)) one.url = 'data:text/html,<script>hit=1</script>'
      }),
      'a schema from elsewhere': changed((copy) =>
        Object.assign(form(copy)?.schema ?? {}, { $ref: 'https://a.test/x.json' }),
      ),
      'a prototype': publishBundle(
        stage(),
        JSON.stringify({ bundle }).replace('{"bundle":{', '{"bundle":{"__proto__":{"hit":1},'),
      ),
    }
    for (const [what, answer] of Object.entries(bad)) {
      const { status, codes } = await answer
      expect([400, 422], `${what}: ${codes.join(', ')}`).toContain(status)
      expect(codes.length, what).toBeGreaterThan(0)
    }
  })
}
