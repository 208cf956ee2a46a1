// Something is done to a case, or is seen to be impossible: no such case, no such button, a field that is closed, a refusal on sending.
import type { CaseView, ProblemDetails } from '@yichuang/client'
import type { Problem } from '@yichuang/definition'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { isOpen } from './fill.ts'
import { asStaff, byAddress, openCase } from './open-case.ts'
import type { Turn } from './play.ts'
import { ending, says, send } from './send.ts'

export async function act({ step, page, refused }: Turn, id: string, answer: unknown): Promise<void> {
  const view = answer as CaseView | ProblemDetails
  if (!('actions' in view)) {
    await byAddress(page, id)
    await says(page.locator('[data-trouble]'), view.errors)
    expectRefusal(refused)
    return
  }
  await openCase(page, id, view)
  const action = view.actions.find(({ event }) => event === step.event)
  const button = page.locator(`[data-event="${step.event}"]`).first()
  if (!action || action.refused.length > 0) {
    expectRefusal(refused)
    await expect(button).toHaveCount(0)
    if (action) await notOffered(page, action.title, action.refused, refused)
    return
  }
  await button.click()
  const done = page.getByText(`“${action.title}”已办好，现在是“`)
  const form = page.locator('.yc-form form')
  if (action.form) await form.waitFor()
  const shut = refused.filter(({ code }) => code === 'form/not-open')
  if (shut.length > 0) {
    for (const { at } of shut) if (await isOpen(form, at)) throw new Error(`${at} can be changed, and should not.`)
    return
  }
  const box = action.form
    ? await send(page, { form: action.form, answers: step.form ?? {}, done })
    : await ending(page, done, page.locator('#nowhere'))
  if (box && box !== 'further') return says(box, refused)
  if (refused.length > 0) throw new Error(`It went through, and should be refused: ${refused.map((one) => one.says)}`)
}

/** Staff see the button that does not work, with its reasons; a resident is not distracted by it. */
async function notOffered(page: Page, title: string, told: Problem[], refused: Problem[]): Promise<void> {
  expect(told.map(({ code }) => code)).toEqual(refused.map(({ code }) => code))
  const staff = asStaff(page)
  if ((await staff.count()) === 0) return
  const button = staff.getByRole('button', { name: title, exact: true })
  await expect(button).toBeDisabled()
  for (const { says: words } of told) await expect(button).toHaveAccessibleDescription(new RegExp(escaped(words)))
}

function expectRefusal(refused: Problem[]): void {
  if (refused.length === 0) throw new Error('The page does not offer it, and it should succeed.')
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
