// Two clerks with one case open: whoever is slower is told field by field what was done meanwhile, keeps what he typed, and acts on what is.
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import { fillApplicant, givePhoto, openStaff, press, takeIn, type } from './people.ts'
import { DESK, PHONE, type Stage, setStage } from './stage.ts'

const NO = '11450299MB000001955452099901000202602120001'
const ASKED = '请补一张近期免冠照片。'
const MINE = '照片看不清，请重拍，'
const AGAIN = '与上月的申请重复。'
let stage: Stage
let first: Page
let second: Page

beforeAll(async () => {
  stage = await setStage()
  await stage.clock('2026-02-12T10:05:00+08:00')
  first = await stage.open(DESK)
  await openStaff(first, '韦晓红（综合受理岗 A）')
  await takeIn(first)
  await fillApplicant(first)
  await first.getByRole('radio', { name: /新办/ }).check()
  await press(first, '收件并编号')
  await press(first, '打开这件办件')
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

/** What the slower one is told, once it is there and has the focus. */
const told = async (page: Page) => {
  const box = page.getByRole('alert').filter({ hasText: '别人刚刚处理过这件办件' })
  await expect(box).toBeFocused()
  return box
}
/** A field of what changed: its title, and all that is said of it. */
const differs = (page: Page, title: string) =>
  page.locator('dl.differs > div').filter({ has: page.getByText(title, { exact: true }) })

test('both have the case open, and both begin the same', async () => {
  second = await stage.open(DESK)
  await openStaff(second, '莫志明（综合受理岗 B）')
  await second.getByRole('button', { name: `打开 ${NO}` }).click()
  await press(second, '一次性告知补正')
  await type(second, /^说明/, MINE)
  await press(first, '一次性告知补正')
  await type(first, /^说明/, ASKED)
  await press(first, '提交')
  await done(first, '一次性告知补正', '待补正')
})

test('the slower one reads who did what, from which state to which, and each field', async () => {
  await press(second, '提交')
  const box = await told(second)
  await expect(box).toContainText('一次性告知补正')
  await expect(box).toContainText('韦晓红')
  await expect(box).toContainText('环节由“收件”变为“待补正”')
  await expect(differs(second, '说明')).toHaveText(`说明 现在 ${ASKED}`, { useInnerText: false })
  await expect(differs(second, '说明').locator('del')).toHaveCount(0)
  await expect(second.getByRole('heading', { name: /老年人优待证/ }).first()).toBeVisible()
  await expect(second.getByText('待补正').first()).toBeVisible()
})

test('what he typed can no longer be sent, and is there to be copied', async () => {
  await expect(second.getByText('这一步现在不能办了')).toBeVisible()
  await expect(second.getByText(MINE)).toBeVisible()
  await expect(second.getByRole('button', { name: '提交', exact: true })).toHaveCount(0)
  await press(second, '返回')
  await press(second, '放弃')
})

test('while he writes again the applicant corrects: he is told the answer as it was and as it is, and keeps his words', async () => {
  await press(second, '终止办理')
  await second.getByRole('radio', { name: '重复申请' }).check()
  await type(second, /^说明/, AGAIN)
  await stage.clock('2026-02-16T20:41:00+08:00')
  const resident = await stage.open(PHONE)
  await givePhoto(resident, NO)
  await done(resident, '补交', '已补正')

  await press(second, '提交')
  await second.getByRole('button', { name: '确认终止办理' }).click()
  const box = await told(second)
  await expect(box).toContainText('环节由“待补正”变为“已补正”')
  await expect(differs(second, '近期免冠照片')).toContainText('近照.png')
  // Until he has read it, what he wrote rests: it can be read, not sent.
  const form = second.getByRole('region', { name: '终止办理' })
  await expect(form.getByText('重复申请')).toBeVisible()
  await expect(form.getByText(AGAIN)).toBeVisible()
})

test('nothing goes out before he has said that he goes on; then it does, in his words', async () => {
  const form = second.getByRole('region', { name: '终止办理' })
  await expect(form.getByRole('button', { name: '提交', exact: true })).toHaveCount(0)
  await press(second, '已看过，按最新情况继续')
  await expect(form.getByRole('radio', { name: '重复申请' })).toBeChecked()
  await expect(form.getByLabel(/^说明/)).toHaveValue(AGAIN)
  await press(second, '提交')
  await second.getByRole('button', { name: '确认终止办理' }).click()
  await done(second, '终止办理', '终止')
})

test('the faster one is told too: her page still had the buttons', async () => {
  await press(first, '终止办理')
  await first.getByRole('radio', { name: '申请人死亡' }).check()
  await type(first, /^说明/, '误点')
  await press(first, '提交')
  await first.getByRole('button', { name: '确认终止办理' }).click()
  const box = await told(first)
  await expect(box.getByRole('listitem')).toHaveCount(2)
  await expect(differs(first, '终止的情形')).toContainText('重复申请')
  await expect(first.getByText('这一步现在不能办了')).toBeVisible()
})

test('no page broke the policy or spoke to the console, but of the refusals', () => {
  // A browser notes every refused request by itself: three came too late, and tokens ran out as the clock was put forward.
  expect(stage.complaints.filter((line) => !/status of (401|409)/.test(line))).toEqual([])
  expect(stage.complaints.filter((line) => line.includes('409'))).toHaveLength(3)
})

/** The element says in its live region what has been done and where the case is now. */
const done = (page: Page, title: string, state: string): Promise<void> =>
  expect(page.getByText(`“${title}”已办好，现在是“${state}”。`)).toBeAttached()
