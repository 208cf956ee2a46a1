// Pages as counties have them: the resident gets through, and the page stays what it was.
import type { Page } from 'playwright'
import { test } from 'vitest'
import type { Stage } from '../stage.ts'
import { apply, begin, fill, itemOf, submit } from './apply.ts'
import { changedGlobals } from './globals.ts'
import { expect } from './patient.ts'
import { type Opened, onPage } from './window.ts'

/** Vue's own, from the module that the page runs after it was parsed. */
const OF_VUE = /^__VUE\w*__ is new$/

export function hostPages(stage: () => Stage): void {
  /** In each: no complaint and no global touched, whatever the page is about. */
  const on = (example: string, what: string, act: (opened: Opened) => Promise<void>) =>
    test(`${example}: ${what}`, () =>
      onPage(stage(), { example: `${example}/` }, async (opened) => {
        await act(opened)
        expect((await changedGlobals(opened.page)).filter((one) => !OF_VUE.test(one))).toEqual([])
        expect(opened.complaints).toEqual([])
      }))
  const through = async ({ page }: { page: Page }) => apply({ page, tag: itemOf(page) })

  on('plain', 'one script and one tag', through)
  on('bootstrap3', 'in a panel that centres small grey text', through)
  on('unset', 'where nothing keeps what a browser gives it', through)
  on('reset', 'where one rule makes everything 9 px', through)
  on('gbk', 'a page in GBK shows the right Chinese', async ({ page }) => {
    await through({ page })
    expect(await page.evaluate(() => document.characterSet)).toBe('GBK')
    await expect(page.getByText('示例区人民政府　办事服务')).toBeVisible()
  })

  for (const example of ['vue', 'react'])
    on(example, 'sets attributes, hears events, and draws again around the tag', async ({ page }) => {
      const tag = itemOf(page)
      await begin({ page, tag })
      await page.getByRole('button', { name: '长辈版' }).click()
      await expect(tag).toHaveAttribute('elder', '')
      await fill({ page, tag })
      await submit({ page, tag })
      await expect(page.locator('#heard')).toHaveText(/^1145\w+$/)
      await expect(tag).toContainText((await page.locator('#heard').textContent()) ?? '')
    })

  on('jquery', 'moves the tag to another box and back, and nothing typed is lost', async ({ page }) => {
    const tag = itemOf(page)
    await begin({ page, tag })
    await tag.getByLabel(/^姓名/).click()
    await page.keyboard.insertText('黄')
    await page.getByRole('link', { name: '说明' }).click()
    await expect(page.getByText('受理时间')).toBeVisible()
    await expect(tag).toBeHidden()
    await page.getByRole('link', { name: '我要办' }).click()
    await expect(tag.getByLabel(/^姓名/)).toHaveValue('黄')
    await tag.getByLabel(/^姓名/).fill('')
    await fill({ page, tag })
    await submit({ page, tag })
  })

  on(
    'webforms',
    'Enter in the tag does not send the page, and nothing of it is in what the page sends',
    async ({ page }) => {
      const tag = itemOf(page)
      const sent = () => page.evaluate(() => (window as unknown as { sent: string[][] }).sent)
      await begin({ page, tag })
      await tag.getByLabel(/^姓名/).click()
      await page.keyboard.press('Enter')
      expect(await sent()).toEqual([])
      await tag.getByLabel(/^姓名/).fill('')
      await fill({ page, tag })
      await page.locator('#search').click()
      await page.keyboard.press('Enter')
      expect(await sent()).toEqual([['__VIEWSTATE', 'ctl00$search', 'ctl00$go']])
      await submit({ page, tag })
      expect(await sent()).toHaveLength(1)
    },
  )

  on('two-tags', 'one applies while the other lists', async ({ page }) => {
    const mine = page.locator('service-case').first()
    await expect(mine.getByRole('heading').first()).toBeVisible()
    await through({ page })
    await expect(mine.getByRole('heading').first()).toBeVisible()
  })

  on('router', 'a view that comes back is drawn anew, and the address stays the page’s', async ({ page }) => {
    await page.getByRole('link', { name: '办事' }).click()
    await begin({ page, tag: itemOf(page) })
    await page.getByRole('link', { name: '首页' }).click()
    await expect(page.getByText('欢迎')).toBeVisible()
    await page.getByRole('link', { name: '办事', exact: true }).click()
    await through({ page })
    expect(new URL(page.url()).hash).toBe('#/apply')
    await itemOf(page).getByRole('button', { name: '查看办理进度' }).click()
    await expect(page).toHaveURL(/#\/my$/)
    await expect(page.locator('service-case').getByRole('heading').first()).toBeVisible()
    await page.goBack()
    await expect(itemOf(page).getByRole('button', { name: '开始办理' }).first()).toBeVisible()
  })

  on(
    'patched',
    'methods on every prototype, a fetch of the page’s own, ids that stand for globals',
    async ({ page }) => {
      await through({ page })
      const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number> }).seen)
      expect(seen['fetched']).toBeGreaterThan(0)
    },
  )

  test('two-copies: the first wins, the second says so, a third goes by a prefix', () =>
    onPage(stage(), { example: 'two-copies/?csp=lit-html' }, async ({ page, complaints }) => {
      await through({ page })
      await apply({ page, tag: page.locator('gx-service-item') })
      expect(await changedGlobals(page)).toEqual([])
      expect(complaints).toEqual([expect.stringContaining('loads the kit twice; the first copy is at work')])
    }))

  test('iframe: in a frame of the page', () =>
    onPage(stage(), { example: 'iframe/' }, async ({ page, complaints }) => {
      const frame = page.frames()[1]
      if (!frame) throw new Error('There is no frame.')
      await apply({ page, tag: itemOf(frame) })
      expect(complaints).toEqual([])
    }))
}
