// What a resident and the staff do with their hands: real keys, pointers and files on controls found by accessible names.

import type { Locator, Page } from 'playwright'
import { expect } from 'playwright/test'
import { photo } from './photo.ts'
import { ORIGINS } from './stage.ts'

/** Signs in on the county's own dialog, which the element asked its host for. */
export async function signIn(page: Page, label: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').selectOption({ label })
  await dialog.getByRole('button', { name: '登录' }).click()
}

export async function openStaff(page: Page, label: string): Promise<void> {
  await page.goto(`${ORIGINS.staff}/`)
  await signIn(page, label)
  await expect(page.getByRole('heading', { name: '待办', level: 2 })).toBeVisible()
}

/** Chooses a file as a person does, through the file chooser that the control opens, and waits until it is stored. */
export async function choosePhoto(page: Page, control: Locator): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), control.click()])
  await chooser.setFiles({ name: '近照.png', mimeType: 'image/png', buffer: photo() })
  await expect(page.getByText('近照.png 已上传')).toBeAttached()
}

/** Puts the cursor into a field and types, key by key. */
export async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await page.getByLabel(label).click()
  await page.keyboard.type(text)
}

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** Begins to take paper in for the senior card. */
export async function takeIn(page: Page): Promise<void> {
  await press(page, '登记收件')
  await press(page, '登记：老年人优待证')
}

/** Fills the first step as 黄素兰, whose number is in the sample's people. */
export async function fillApplicant(page: Page, idNumber = '450299195803120022'): Promise<void> {
  await type(page, /^姓名/, '黄素兰')
  await type(page, /^证件号码/, idNumber)
  await type(page, /^手机号/, '13800138000')
  await page.getByRole('radio', { name: /^户口在本/ }).check()
  await page.getByRole('radio', { name: /在水一方社区/ }).check()
  await type(page, /^详细地址/, '幸福路 18 号 3 栋 2 单元 501 室')
}

/** The applicant gives the photo that was asked for, on her own telephone. */
export async function givePhoto(page: Page, no: string): Promise<void> {
  await page.goto(`${ORIGINS.portal}/my.html`)
  await signIn(page, '黄素兰（67 岁）')
  await page
    .getByRole('button', { name: `查看 ${no}` })
    .or(page.getByRole('link', { name: `查看 ${no}` }))
    .click()
  await press(page, '补交')
  await choosePhoto(page, page.getByText('选择照片'))
  await press(page, '提交')
}
