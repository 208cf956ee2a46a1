// What `element.diagnose()` says where something real stands between a page and the API: policies, origins, schemes, copies.
import type { Frame, Page } from 'playwright'
import { test } from 'vitest'
import { ORIGINS, type Stage } from '../stage.ts'
import { expect } from './patient.ts'
import { at, onPage } from './window.ts'

interface Report {
  ok: boolean
  findings: { code: string; at: string; says: string; try: string }[]
  facts: Record<string, unknown>
}
type Diagnosing = HTMLElement & { diagnose: (options?: { signIn?: boolean }) => Promise<Report> }

/** What a developer would type into the console, once the tag is there to be asked. */
async function diagnosed(page: Page | Frame, options: { tag?: string; signIn?: boolean } = {}): Promise<Report> {
  const { tag = 'service-item', signIn = false } = options
  // By the clock: a frame below the fold draws nothing that one could wait for.
  await page.waitForFunction((name) => 'diagnose' in (document.querySelector(name) ?? {}), tag, { polling: 100 })
  return page.evaluate(
    ([name, ask]) => (document.querySelector(name) as unknown as Diagnosing).diagnose({ signIn: ask }),
    [tag, signIn] as const,
  )
}
const codes = (report: Report) => report.findings.map(({ code }) => code)

export function diagnose(stage: () => Stage): void {
  const on = (
    what: string,
    example: string,
    act: (page: Page) => Promise<void>,
    before?: (page: Page) => Promise<unknown>,
  ) => test(what, () => onPage(stage(), { example, ...(before ? { before } : {}) }, ({ page }) => act(page)))
  const set = (page: Page, name: string, value: string) =>
    page
      .locator('service-item')
      .evaluate((tag, [attribute, text]) => tag.setAttribute(attribute, text), [name, value] as const)

  on('a page at which nothing is wrong is told so, and its token stays out of the report', 'plain/', async (page) => {
    const given = page.waitForResponse((answer) => answer.url().endsWith('/issuer/token') && answer.status() === 200)
    const report = await diagnosed(page, { signIn: true })
    expect(report).toMatchObject({ ok: true, findings: [], facts: { signIn: 'given', answer: 'token', kit: '0.1.0' } })
    const { token } = (await (await given).json()) as { token: string }
    for (const part of token.split('.')) expect(JSON.stringify(report)).not.toContain(part)
    expect(JSON.stringify(report)).not.toContain('黄')
  })

  on('addresses that lead elsewhere are told apart', 'plain/', async (page) => {
    await diagnosed(page)
    const found = async (name: string, value: string) => {
      await set(page, name, value)
      return codes(await diagnosed(page))
    }
    expect(await found('item', 'nothing')).toEqual(['diagnose/unknown-item'])
    expect(await found('api', `${ORIGINS.api}/v1/nowhere`)).toEqual(['diagnose/unknown-county'])
    expect(await found('api', ORIGINS.api)).toEqual(['diagnose/api-path'])
    expect(await found('api', 'http://127.0.0.1:9/v1/sample')).toEqual(['diagnose/csp-connect'])
  })

  test('a page whose origin the county does not list is told which one to list', () =>
    onPage(stage(), { example: 'plain/' }, async ({ page }) => {
      const other = at('plain/').replace('127.0.0.1', 'localhost')
      await page.goto(other)
      const { findings } = await diagnosed(page)
      expect(findings).toEqual([
        expect.objectContaining({ code: 'diagnose/origin-not-listed', at: 'county.json origins' }),
      ])
      expect(findings[0]?.try).toContain(new URL(other).origin)
    }))

  on(
    'an API that does not answer is not taken for one that forbids, and the console says whom to ask',
    'plain/',
    async (page) => {
      expect(codes(await diagnosed(page))).toEqual(['diagnose/unreachable'])
    },
    (page) => page.route(`${ORIGINS.api}/**`, (route) => route.abort('connectionrefused')),
  )

  on('a policy that keeps Lit out is named, though no code of the tag runs', 'plain/?csp=without-lit', async (page) => {
    const { findings, facts } = await diagnosed(page)
    expect(findings).toMatchObject([{ code: 'diagnose/trusted-types' }])
    expect(facts['status']).toBe(200)
  })

  on(
    'a file of the kit that does not come is named',
    'plain/',
    async (page) => {
      const { findings, facts } = await diagnosed(page)
      expect(findings).toMatchObject([{ code: 'diagnose/not-loaded' }])
      expect(facts['error']).toMatch(/service-item-/)
    },
    (page) => page.route(/chunks\/service-item-/, (route) => route.abort()),
  )

  on(
    'when not even the words come, there are some all the same',
    'plain/',
    async (page) => {
      expect((await diagnosed(page)).findings).toMatchObject([{ code: 'diagnose/not-loaded', at: 'script' }])
    },
    (page) => page.route(/chunks\//, (route) => route.abort()),
  )

  on(
    'a tag whose name the page has taken for itself says so',
    'plain/',
    async (page) => {
      expect(codes(await diagnosed(page))).toEqual(['diagnose/name-taken'])
    },
    (page) => page.addInitScript(() => customElements.define('service-item', class extends HTMLElement {})),
  )

  on('a second copy of the kit is named with its version', 'two-copies/?csp=lit-html', async (page) => {
    await expect(page.locator('service-item').getByRole('button', { name: '开始办理' }).first()).toBeVisible()
    const { findings } = await diagnosed(page)
    expect(findings).toMatchObject([{ code: 'diagnose/second-copy', says: expect.stringContaining('0.1.0') }])
  })

  test('a page by https does not reach an API by http', () =>
    onPage(
      stage(),
      {
        example: 'plain/',
        before: (page) =>
          page.route('https://portal.example.test/**', async (route) => {
            const { pathname } = new URL(route.request().url())
            const answer = await fetch(`${ORIGINS.portal}${pathname}`)
            const text = (await answer.text()).replaceAll(ORIGINS.api, 'http://api.example.test')
            await route.fulfill({ contentType: answer.headers.get('content-type') ?? '', body: text })
          }),
      },
      async ({ page, complaints }) => {
        await page.goto('https://portal.example.test/examples/plain/')
        expect(codes(await diagnosed(page))).toEqual(['diagnose/mixed-content'])
        // The browser says the same of what the tag has tried.
        await expect.poll(() => complaints.join('\n')).toMatch(/Mixed Content/)
      },
    ))

  on('a page without an origin is told why none can be listed', 'iframe/', async (page) => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts')
      frame.name = 'sandboxed'
      frame.src = '../plain/'
      document.body.append(frame)
    })
    await expect.poll(() => page.frame('sandboxed')?.url()).toContain('plain/')
    expect(codes(await diagnosed(page.frame('sandboxed') as Frame))).toEqual(['diagnose/origin-null'])
  })
}
