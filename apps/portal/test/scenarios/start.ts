// A case begins: a resident finds the item in the catalogue and applies, or a clerk takes the paper in.
import type { ItemView } from '@yichuang/client'
import type { Service } from '@yichuang/definition'
import type { Page } from 'playwright'
import { ORIGINS } from '../stage.ts'
import { asApplicant, asStaff } from './open-case.ts'
import type { Turn } from './play.ts'
import { says, send } from './send.ts'
import { isResident } from './windows.ts'

/** The id of the new case; nothing when it was refused. */
export async function start(turn: Turn, { id }: Service, item: unknown): Promise<string | undefined> {
  const { form } = item as ItemView
  const answers = turn.step.form ?? {}
  const { page, refused } = turn
  const atHome = isResident(turn.who)
  await (atHome ? begin(page, id) : takeIn(page, (item as ItemView).name))
  const { steps: _, ...onePage } = form
  const done = page.locator(atHome ? '#receipt-title' : '.intake .number')
  const box = await send(page, { form: atHome ? form : onePage, answers, done })
  if (box) {
    await says(box, refused)
    return undefined
  }
  if (refused.length > 0) throw new Error(`It went through, and should be refused: ${refused.map((one) => one.says)}`)
  return follow(page, atHome)
}

async function begin(page: Page, id: string): Promise<void> {
  await page.goto(`${ORIGINS.portal}/`)
  await page.locator(`service-list [data-item="${id}"]`).click()
  await page.locator('service-item #start').click()
  await page.locator('.yc-form form').waitFor()
}

async function takeIn(page: Page, name: string): Promise<void> {
  await page.goto(`${ORIGINS.staff}/`)
  await page.locator('staff-inbox #intake').click()
  const form = page.locator('.yc-form form')
  const choose = page.getByRole('button', { name: `登记：${name}`, exact: true, disabled: false })
  await form.or(choose).first().waitFor()
  // With one item only it is chosen at once.
  if (await choose.isVisible()) await choose.click()
  await form.waitFor()
}

/** From the receipt to the case. */
async function follow(page: Page, atHome: boolean): Promise<string> {
  await page.getByRole('button', { name: atHome ? '查看办理进度' : '打开这件办件', exact: true }).click()
  await page.waitForURL(/case=/, { waitUntil: 'commit' })
  await (atHome ? asApplicant(page) : asStaff(page)).locator('#case-title').waitFor()
  return /case=([^&]+)/.exec(page.url())?.[1] ?? ''
}
