// A resident's whole way through <service-item>, from the guide to the receipt, with real keys and pointers.
import type { Frame, Locator, Page } from 'playwright'
import { photo } from '../photo.ts'
import { expect } from './patient.ts'

/** The tag, wherever it stands; the page, for its keyboard and its file chooser. */
interface Applying {
  page: Page
  tag: Locator
  /** Name of the photo, and where she lives. */
  file?: string
  address?: string
}

/** From the guide to the receipt. */
export async function apply(by: Applying): Promise<void> {
  await begin(by)
  await fill(by)
  await submit(by)
}

export async function begin({ tag }: Applying): Promise<void> {
  await tag.getByRole('button', { name: '开始办理' }).first().click()
  await expect(tag.getByLabel(/^姓名/)).toBeVisible()
}

/** From the first step to the answers that are checked. */
export async function fill(by: Applying): Promise<void> {
  const { tag, page, file = '近照.png', address = '幸福路 18 号 3 栋' } = by
  const press = (name: string) => tag.getByRole('button', { name, exact: true }).click()
  for (const [label, text] of [
    [/^姓名/, '黄素兰'],
    [/^证件号码/, '450299195803120022'],
    [/^手机号/, '13800138000'],
    [/^详细地址/, address],
  ] as const) {
    await tag.getByLabel(label).click()
    await page.keyboard.insertText(text)
  }
  await tag.getByRole('radio', { name: /^户口在本/ }).check()
  await tag.getByRole('radio', { name: /在水一方社区/ }).check()
  await press('下一步')
  await tag.getByRole('radio', { name: /新办/ }).check()
  await press('下一步')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tag.getByText('选择照片').click()])
  await chooser.setFiles({ name: file, mimeType: 'image/png', buffer: photo() })
  // The server takes signs out of a name that file systems have a meaning for.
  await expect(tag.getByText(/^近照.*png 已上传$/)).toBeAttached()
  await press('下一步')
  await press('下一步：核对填写内容')
}

export async function submit({ tag }: Applying): Promise<void> {
  await tag.getByRole('button', { name: '提交申请' }).click()
  await expect(tag.getByRole('heading', { name: /已经提交/ })).toBeVisible()
}

/** The first tag of a page or of a frame in it. */
export const itemOf = (place: Page | Frame): Locator => place.locator('service-item').first()
