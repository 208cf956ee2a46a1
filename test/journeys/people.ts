// What a resident and the staff do with their hands: real keys, pointers and files on controls found by accessible names.

import type { Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import { photo } from './photo.ts'
import { ORIGINS } from './stage.ts'

/** Signs in on the county's own dialog, which the element asked its host for. */
export async function signIn(page: Page, name: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  const select = dialog.getByRole('combobox')
  await select.selectOption({ label: await optionLike(select, name) })
  await dialog.getByRole('button', { name: '登录' }).click()
}

async function optionLike(select: Locator, name: RegExp): Promise<string> {
  const labels = await select.getByRole('option').allTextContents()
  return labels.find((label) => name.test(label)) as string
}

export async function openStaff(page: Page, name: RegExp): Promise<void> {
  await page.goto(`${ORIGINS.staff}/`)
  await signIn(page, name)
  await expect(page.getByRole('heading', { name: '待办', level: 1 })).toBeVisible()
}

/** Chooses a file as a person does, through the file chooser that the control opens. */
export async function choosePhoto(page: Page, control: Locator): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await control.click()
  await (await chooser).setFiles({ name: '近照.png', mimeType: 'image/png', buffer: photo() })
}
