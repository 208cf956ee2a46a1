// The running sample and its browsers: three origins, one Chromium, people with windows of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Bundle } from '@yichuang/definition'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { CHROMIUM_ARGS, needChromium } from '../../../scripts/chromium.mjs'
import { build, ORIGINS, publish, startApi, startPages } from '../../../scripts/sample.ts'

export { ORIGINS }
export const PHONE = { width: 360, height: 740 }
export const DESK = { width: 1280, height: 900 }

export interface Stage {
  api: { stop: () => Promise<void>; kill: () => Promise<void> }
  browser: Browser
  /** What the pages complained of: CSP violations, console errors and warnings, exceptions. */
  complaints: string[]
  /** Puts the county's clock; it runs on from there, or stands. */
  clock: (at: string, stands?: boolean) => Promise<void>
  /** A token of a fictional person, for a look past the pages. */
  token: (person: string) => Promise<string>
  /** Reads from the API as a person, past the pages: a path below the county. */
  ask: (path: string, person: string) => Promise<unknown>
  /** Puts an item into the county as its publisher does. */
  publish: (bundle: Bundle) => Promise<void>
  /** Opens a window of a person of its own, at a width. */
  open: (size: { width: number; height: number }) => Promise<Page>
  /** Kills the server as a power cut would. */
  kill: () => Promise<void>
  restart: () => Promise<void>
  /** Prints what each window shows, for whoever reads a failure. */
  tell: () => Promise<void>
  end: () => Promise<void>
}

export async function setStage(): Promise<Stage> {
  build()
  const data = mkdtempSync(join(tmpdir(), 'yichuang-'))
  let api = await startApi({ data })
  const published = publish()
  if (!published.ok) throw new Error(published.lines)
  const pages = await startPages()
  const browser = await chromium.launch({
    executablePath: await needChromium(),
    args: CHROMIUM_ARGS,
  })
  const complaints: string[] = []
  const contexts: BrowserContext[] = []
  const open: Page[] = []
  const token = async (person: string): Promise<string> => {
    const answer = await fetch(`${ORIGINS.api}/sample/issuer/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    })
    return ((await answer.json()) as { token: string }).token
  }
  return {
    tell: async () => {
      for (const page of open) console.error(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`)
    },
    get api() {
      return api
    },
    browser,
    complaints,
    token,
    ask: async (path, person) => {
      const headers = { authorization: `Bearer ${await token(person)}`, 'accept-language': 'zh-CN' }
      return (await fetch(`${ORIGINS.api}/v1/sample/${path}`, { headers })).json()
    },
    publish: async (bundle) => {
      const answer = await fetch(`${ORIGINS.api}/v1/sample/definitions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await token('publisher1')}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({ bundle }),
      })
      if (!answer.ok) throw new Error(`${bundle.id} was not published: ${answer.status} ${await answer.text()}`)
    },
    clock: async (at, stands = false) => {
      const answer = await fetch(`${ORIGINS.api}/sample/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ at, stands }),
      })
      if (!answer.ok) throw new Error(`The clock was not set: ${answer.status} ${await answer.text()}`)
    },
    open: async (viewport) => {
      const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'America/New_York' })
      contexts.push(context)
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      open.push(page)
      await listen(page, complaints)
      return page
    },
    kill: () => api.kill(),
    restart: async () => {
      api = await startApi({ data })
    },
    end: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await pages.stop()
      await api.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** What is written into an address lands in logs that nobody guards: numbers of people, their names, tokens. */
const PERSONAL = /\d{17}[\dXx]|(?<!\d)1[3-9]\d{9}(?!\d)|黄素兰|eyJ[\w-]{10}/
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Hears every `securitypolicyviolation`, whatever reaches the console, and addresses in which something personal stands. */
export async function listen(page: Page, complaints: string[]): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `CSP ${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`,
      )
    })
  })
  page.on('request', (request) => {
    const { referer = '' } = request.headers()
    for (const address of [request.url(), referer])
      if (/^https?:/.test(address) && PERSONAL.test(decoded(address)))
        complaints.push(`personal in an address: ${address}`)
  })
  page.on('console', (message) => {
    complaints.push(`${page.url()} ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`${page.url()} exception: ${error.message}`))
}
