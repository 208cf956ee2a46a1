// Paper at the window, as DOMAIN story 1 begins: a clerk takes it in with a gap, asks for what is missing, and the applicant answers on line.
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import { fillApplicant, givePhoto, openStaff, press, takeIn, type } from './people.ts'
import { DESK, PHONE, type Stage, setStage } from './stage.ts'

const NO = '11450299MB000001955452099901000202602120001'
let stage: Stage
let clerk: Page

beforeAll(async () => {
  stage = await setStage()
  await stage.clock('2026-02-12T10:05:00+08:00')
  clerk = await stage.open(DESK)
  await openStaff(clerk, '韦晓红（综合受理岗 A）')
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

test('a wrong number is refused in words even where gaps are allowed', async () => {
  await takeIn(clerk)
  await fillApplicant(clerk, '450299195803120023')
  await clerk.getByRole('radio', { name: /新办/ }).check()
  await press(clerk, '收件并编号')
  const summary = clerk.getByRole('region', { name: /需要改正/ })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: /证件号码.*校验/ }).click()
  await clerk.keyboard.press('ControlOrMeta+a')
  await clerk.keyboard.type('450299195803120022')
})

test('paper without a photo is taken in: it has a number, and what is missing is named', async () => {
  await press(clerk, '收件并编号')
  await expect(clerk.getByText(NO).first()).toBeVisible()
  await expect(clerk.getByText('近期免冠照片').first()).toBeVisible()
  await press(clerk, '打开这件办件')
  await expect(clerk.getByRole('heading', { name: '老年人优待证 · 黄素兰' })).toBeVisible()
})

test('the correction begins with what is missing', async () => {
  await stage.clock('2026-02-12T10:12:00+08:00')
  await press(clerk, '一次性告知补正')
  await expect(clerk.getByRole('checkbox', { name: /近期免冠照片/ })).toBeChecked()
  await type(clerk, /^说明/, '请补一张近期免冠照片。')
  await press(clerk, '提交')
  await expect(clerk.getByText('“一次性告知补正”已办好，现在是“待补正”。')).toBeAttached()
  await expect(clerk.getByText(/2026年3月11日/).first()).toBeVisible()
})

test('the applicant, who never used the portal, finds the case there and gives the photo', async () => {
  await stage.clock('2026-02-16T20:41:00+08:00')
  const resident = await stage.open(PHONE)
  await givePhoto(resident, NO)
  await expect(resident.getByText('“补交”已办好，现在是“已补正”。')).toBeAttached()
  await expect(resident.getByText(/2026年2月28日/).first()).toBeVisible()
})

test('the clerk refuses nobody by mistake: an act that ends the case is asked again, and can be left', async () => {
  await stage.clock('2026-02-24T09:03:00+08:00')
  await clerk.reload()
  await press(clerk, '终止办理')
  await clerk.getByRole('radio', { name: '重复申请' }).check()
  await type(clerk, /^说明/, '误点')
  await press(clerk, '提交')
  const question = clerk.getByRole('dialog', { name: /终止办理/ })
  await expect(question).toContainText('不能改回去')
  await question.getByRole('button', { name: '取消' }).click()
  await expect(clerk.getByLabel(/^说明/)).toHaveValue('误点')
  await press(clerk, '返回')
  await press(clerk, '放弃')
  await expect(clerk.getByText('已补正').first()).toBeVisible()
  await press(clerk, '受理')
  await expect(clerk.getByText('“受理”已办好，现在是“核验”。')).toBeAttached()
  await expect(clerk.getByText(/2026年3月2日/).first()).toBeVisible()
})

test('no page broke the policy or spoke to the console', () => {
  expect(stage.complaints).toEqual([])
})
