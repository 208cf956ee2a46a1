// A window of its own on an example: what it complains of, and what the page's globals were before the kit came.
import type { BrowserContext, Page } from 'playwright'
import { listen, ORIGINS, PHONE, type Stage } from '../stage.ts'
import { keepGlobals } from './globals.ts'

export interface Opened {
  page: Page
  context: BrowserContext
  /** CSP violations, console errors and warnings, exceptions. */
  complaints: string[]
}

export const at = (example: string): string => `${ORIGINS.portal}/examples/${example}`

interface Asked {
  example: string
  size?: typeof PHONE
  before?: (page: Page) => Promise<unknown>
}

/** Opens an example, does something with it, and closes the window. */
export async function onPage(stage: Stage, asked: Asked, act: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await openPage(stage, asked)
  try {
    await act(opened)
  } finally {
    await opened.context.close()
  }
}

/** Opens an example in a window that stays. */
export async function openPage(stage: Stage, { example, size = PHONE, before }: Asked): Promise<Opened> {
  const context = await stage.browser.newContext({ viewport: size, locale: 'zh-CN' })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const complaints: string[] = []
  await listen(page, complaints)
  await page.addInitScript(keepGlobals)
  await before?.(page)
  await page.goto(at(example))
  return { page, context, complaints }
}
