// Finding a case as people do: the applicant in the list of his own, staff in the inbox when it waits for them, else by its address.
import type { CaseView } from '@yichuang/client'
import type { Locator, Page } from 'playwright'
import { ORIGINS } from '../stage.ts'

export const asApplicant = (page: Page): Locator => page.locator('service-case')
export const asStaff = (page: Page): Locator => page.locator('staff-case')

export async function openCase(page: Page, id: string, { as, holders }: CaseView): Promise<void> {
  if (as === 'applicant') {
    await page.goto(`${ORIGINS.portal}/my.html`)
    await page.locator(`[data-case="${id}"]`).click()
    await asApplicant(page).locator('#case-title').waitFor()
    return
  }
  const me = ((await page.locator('#who').textContent()) ?? '').trim()
  const isMine = holders.some(({ people }) => people.some((name) => me.startsWith(name)))
  if (isMine) {
    await page.goto(`${ORIGINS.staff}/`)
    await page.locator(`staff-inbox [data-case="${id}"]`).click()
  } else {
    await byAddress(page, id)
  }
  await asStaff(page).locator('#case-title').waitFor()
}

/** As from a bookmark, or from a letter that gave the address away. */
export async function byAddress(page: Page, id: string): Promise<void> {
  if (page.url().startsWith(ORIGINS.portal)) {
    await page.goto(`${ORIGINS.portal}/my.html?case=${id}`)
    return
  }
  // A change of the hash alone would not load the page again.
  await page.goto('about:blank')
  await page.goto(`${ORIGINS.staff}/#case=${id}`)
}
