// What the page of whoever looks must show of a case after a step: the state, the dates, the papers, who holds it.
import type { CaseView, ClockView } from '@yichuang/client'
import { type Step, sayDate } from '@yichuang/definition'
import type { Locator } from 'playwright'
import { expect } from 'playwright/test'

interface After {
  view: CaseView
  /** Notices of this step. */
  issued: CaseView['documents']
  step: Step
}

export async function shows(page: Locator, { view, issued, step: { expect: wanted = {} } }: After): Promise<void> {
  const staff = view.as === 'staff'
  await expect(page.locator(staff ? '[part=head] .badge' : '#case-title').first()).toContainText(view.state.title)
  if (wanted.caseNo) await expect(page.locator('.no').first()).toHaveText(view.no)
  if (view.result && wanted.result !== undefined) await expect(page.getByText(view.result.says).first()).toBeVisible()
  for (const [limit, due] of Object.entries(wanted.due ?? {})) await showsDue(page, view, limit, sayDate(due, 'zh-CN'))
  for (const limit of wanted.notDue ?? []) await showsNoDue(page, view, limit)
  for (const { title } of issued) await expect(papers(page).filter({ hasText: title }).first()).toBeAttached()
  if (issued.length > 0 && !wanted.refused?.length) {
    const said = (await papers(page).allTextContents()).join('\n')
    for (const words of wanted.says ?? []) {
      // A desk that is done with the case reads a number in its notices masked, in just this way.
      const done = staff && view.state.done && /^[A-Z]+\d+$/.test(words)
      expect(said).toContain(done ? `${words.slice(0, 1)}****${words.slice(-2)}` : words)
    }
  }
  if (wanted.tasks?.length) {
    const holders = staff && view.holders.length > 0 ? view.holders.map(({ title }) => title) : [view.holder]
    for (const holder of holders) await expect(page.locator('dd').filter({ hasText: holder }).first()).toBeVisible()
  }
  if (wanted.open && view.asks) {
    for (const title of view.asks.titles) await expect(page.getByText(title).first()).toBeVisible()
  }
}

const papers = (page: Locator): Locator => page.locator('details.paper')

const titled = (view: CaseView, limit: string): ClockView | undefined => view.clocks.find((one) => one.limit === limit)

/** Staff see every limit, the applicant the next one. */
async function showsDue(page: Locator, view: CaseView, limit: string, day: string): Promise<void> {
  const clock = titled(view, limit)
  if (!clock) return
  if (view.as === 'staff') {
    await expect(clocks(page, clock.title)).toContainText(day)
    return
  }
  const running = view.clocks.filter(({ state }) => state === 'running').map(({ due }) => due)
  if (clock.state === 'running' && running.every((due) => due >= clock.due))
    await expect(page.locator('[part=status] .due').first()).toContainText(day)
}

async function showsNoDue(page: Locator, view: CaseView, limit: string): Promise<void> {
  const clock = titled(view, limit)
  if (!clock || view.as !== 'staff') return
  await expect(clocks(page, clock.title)).toHaveClass(/ended/)
}

const clocks = (page: Locator, title: string): Locator =>
  page
    .locator('[part=clocks] li.clock')
    .filter({ has: page.page().locator('strong', { hasText: title }) })
    .first()
