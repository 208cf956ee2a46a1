// Goes through a form to its end: fills each page, presses its button, answers the second question, and says how it ended.
import type { FormView } from '@yichuang/client'
import type { Json, Problem } from '@yichuang/definition'
import type { Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import { fillPage } from './fill.ts'

interface Filled {
  form: FormView
  answers: Json
  /** What is there when it is done. */
  done: Locator
}

/** Fills and sends the form in view; answers the box that refuses it, if one does. */
export async function send(page: Page, { form, answers, done }: Filled): Promise<Locator | undefined> {
  const box = page.locator('.yc-form form')
  for (;;) {
    const said = box.locator('.yc-step')
    const step = (await said.count()) > 0 ? await said.textContent() : null
    const review = box.locator('.yc-review')
    if ((await review.count()) === 0) await fillPage(box, form, answers)
    await box.locator('button[type=submit]').click()
    const further = step === null ? page.locator('#nowhere') : said.filter({ hasNotText: step })
    const end = await ending(page, done, further)
    if (end !== 'further') return end
  }
}

/** Waits until it is done or refused, or the next page of the form is there; says yes to whatever is asked. */
export async function ending(page: Page, done: Locator, further: Locator): Promise<Locator | undefined | 'further'> {
  const question = page.locator('dialog[open]')
  const refused = page.locator('[data-focus=summary], [data-trouble], [data-stale]')
  for (;;) {
    await done.or(question).or(refused).or(further).first().waitFor({ state: 'attached' })
    if ((await question.count()) > 0) {
      await question.locator('button.main').click()
      await question.waitFor({ state: 'detached' })
      continue
    }
    if ((await done.count()) > 0) return undefined
    return (await refused.count()) > 0 ? refused.first() : 'further'
  }
}

/** The box says these refusals and no others: beside a field by its place, for the whole in words. */
export async function says(box: Locator, problems: Problem[]): Promise<void> {
  const lines = box.getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  for (const line of await lines.all()) {
    const link = line.locator('a')
    const at = (await link.count()) > 0 ? await link.getAttribute('href') : undefined
    const text = (await line.textContent()) ?? ''
    const meant = problems.some((one) => at === `#${one.at}` || text.includes(one.says))
    if (!meant) throw new Error(`The page refuses with “${text.trim()}”, not with ${problems.map(({ says }) => says)}.`)
  }
}
