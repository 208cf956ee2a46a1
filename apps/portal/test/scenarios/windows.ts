// The people of a scenario, each in a window of his own that stays open: residents on a phone at the portal, staff at a desk.
import type { Page } from 'playwright'
import { readCounty } from '../../../../scripts/county.ts'
import { DESK, ORIGINS, PHONE, type Stage } from '../stage.ts'

const { people, directory } = readCounty('sample')

export class Windows {
  #stage: Stage
  #open = new Map<string, Promise<Page>>()

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** The window of a person, who signs in on the county's page the first time. */
  of(who: string): Promise<Page> {
    const known = this.#open.get(who)
    if (known) return known
    const page = isResident(who) ? this.#resident(who) : this.#staff(who)
    this.#open.set(who, page)
    return page
  }

  async #resident(who: string): Promise<Page> {
    const page = await this.#stage.open(PHONE)
    await page.goto(`${ORIGINS.portal}/`)
    await page.locator('#who').getByRole('button', { name: '登录' }).click()
    await signIn(page, who)
    return page
  }

  async #staff(who: string): Promise<Page> {
    if (!directory.people[who])
      throw new Error(`Nobody is called ${who}: neither people.json nor directory.json has him.`)
    const page = await this.#stage.open(DESK)
    await page.goto(`${ORIGINS.staff}/`)
    await signIn(page, who)
    return page
  }
}

export const isResident = (who: string): boolean => Object.hasOwn(people.people, who)

/** The resident whose number stands in a form that a clerk took in. */
export const residentOf = (idNumber: unknown): string | undefined =>
  Object.entries(people.people).find(([, person]) => person.idNumber === idNumber)?.[0]

async function signIn(page: Page, who: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption(who)
  await dialog.getByRole('button', { name: '登录' }).click()
  await page.locator('#who').getByRole('button', { name: '退出' }).waitFor()
}
