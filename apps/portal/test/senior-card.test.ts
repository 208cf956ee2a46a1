// The whole line in two browsers: a resident on a phone-wide portal, the staff at their desks, from guide to delivery.
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, describe, onTestFailed, test } from 'vitest'
import { choosePhoto, fillApplicant, openStaff, press, signIn, type } from './people.ts'
import { DESK, ORIGINS, PHONE, type Stage, setStage } from './stage.ts'

let stage: Stage
let resident: Page
let clerk: Page
const NO = '11450299MB000001955452099901000202602120001'

beforeAll(async () => {
  stage = await setStage()
  await stage.clock('2026-02-12T10:05:00+08:00')
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

describe('a resident applies on a phone', () => {
  test('reads the guide: who may apply, what to bring, how long, what it costs', async () => {
    resident = await stage.open(PHONE)
    await resident.goto(`${ORIGINS.portal}/`)
    await resident.getByRole('link', { name: /老年人优待证 示范街道/ }).click()
    await expect(resident.getByRole('heading', { name: '老年人优待证', level: 2 })).toBeVisible()
    await expect(resident.getByText('申请当天已满 60 周岁')).toBeVisible()
    await expect(resident.getByText('承诺办结期限 5 个工作日')).toBeVisible()
    await expect(resident.getByText('不收费', { exact: true })).toBeVisible()
  })

  test('is told in words what is wrong, is led to the field, and mends it', async () => {
    await resident.getByRole('button', { name: '开始办理' }).first().click()
    await signIn(resident, '黄素兰（67 岁）')
    await fillApplicant(resident, '450299195803120023')
    await press(resident, '下一步')
    const summary = resident.getByRole('region', { name: /需要改正/ })
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(1)
    await summary.getByRole('link', { name: /证件号码.*校验/ }).click()
    const number = resident.getByLabel(/^证件号码/)
    await expect(number).toBeFocused()
    await resident.keyboard.press('ControlOrMeta+a')
    await resident.keyboard.type('450299195803120022')
    await resident.keyboard.press('Tab')
    await expect(resident.getByText('1958年3月12日')).toBeVisible()
    await press(resident, '下一步')
  })

  test('cannot go on without a photo, and is told so', async () => {
    await resident.getByRole('radio', { name: /新办/ }).check()
    await press(resident, '下一步')
    await press(resident, '下一步')
    const summary = resident.getByRole('region', { name: /需要改正/ })
    await summary.getByRole('link', { name: /近期免冠照片/ }).click()
    await choosePhoto(resident, resident.getByText('选择照片'))
    await press(resident, '下一步')
  })

  test('checks the answers, submits, and gets the number and the day of the answer', async () => {
    await press(resident, '下一步：核对填写内容')
    await expect(resident.getByText('450299195803120022')).toBeVisible()
    await press(resident, '提交申请')
    await expect(resident.getByRole('heading', { name: /已经提交/ })).toBeFocused()
    const receipt = resident.locator('service-item')
    await expect(receipt).toContainText(NO)
    await expect(receipt).toContainText('2026年2月26日')
    await resident.getByRole('button', { name: '查看办理进度' }).click()
    await expect(resident.getByRole('heading', { name: /收件/, level: 2 })).toBeVisible()
  })
})

describe('a clerk receives and asks for one correction', () => {
  test('finds the case in the inbox and opens it', async () => {
    clerk = await stage.open(DESK)
    await openStaff(clerk, '韦晓红（综合受理岗 A）')
    await clerk.getByRole('button', { name: `打开 ${NO}` }).click()
    await expect(clerk.getByRole('heading', { name: /老年人优待证/ }).first()).toBeVisible()
    await expect(clerk.getByText('450299********0022')).toBeVisible()
  })

  test('asks for the photo, naming just that field', async () => {
    await stage.clock('2026-02-12T10:12:00+08:00')
    await press(clerk, '一次性告知补正')
    await clerk.getByRole('checkbox', { name: /近期免冠照片/ }).check()
    await type(clerk, /^说明/, '照片请用近期正面免冠照，背景干净。')
    await press(clerk, '提交')
    await done(clerk, '一次性告知补正', '待补正')
  })

  test('cannot ask a second time, and is told why', async () => {
    await expect(clerk.getByText('补正只能告知一次').first()).toBeVisible()
    await expect(clerk.getByRole('button', { name: '一次性告知补正', exact: true })).toBeDisabled()
  })
})

describe('the resident answers the correction', () => {
  test('sees what is asked and until when; only the named field is open', async () => {
    await stage.clock('2026-02-16T20:41:00+08:00')
    await resident.reload()
    await expect(resident.getByText('照片请用近期正面免冠照，背景干净。').first()).toBeVisible()
    await expect(resident.getByText(/2026年3月11日/).first()).toBeVisible()
    await press(resident, '补交')
    await expect(resident.getByText('选择照片').or(resident.getByText('换一个文件')).first()).toBeVisible()
    await expect(resident.getByRole('textbox')).toHaveCount(0)
    await expect(resident.getByRole('radio')).toHaveCount(0)
  })

  test('gives a new photo', async () => {
    await choosePhoto(resident, resident.getByText('换一个文件'))
    await press(resident, '提交')
    await done(resident, '补交', '已补正')
  })
})

describe('the window accepts, and another person decides', () => {
  test('accepts: now the promised date shows, with its explanation', async () => {
    await stage.clock('2026-02-24T09:03:00+08:00')
    await clerk.reload()
    await press(clerk, '受理')
    await done(clerk, '受理', '核验')
    await expect(clerk.getByText('承诺办结期限').first()).toBeVisible()
    await expect(clerk.getByText(/2026年3月2日/).first()).toBeVisible()
    await clerk.getByText('这个日期是怎样算出来的').first().click()
    await expect(clerk.getByText(/调休上班的日子，照常计入（1天）：2026年2月28日/).first()).toBeVisible()
  })

  test('the handler verifies', async () => {
    await stage.clock('2026-02-26T14:00:00+08:00')
    const handler = await stage.open(DESK)
    await openStaff(handler, '罗海（承办）')
    await handler.getByRole('button', { name: `打开 ${NO}` }).click()
    await press(handler, '核验通过')
    await type(handler, /^办理意见/, '材料齐全，符合条件。')
    await press(handler, '提交')
    await done(handler, '核验通过', '批准')
  })

  test('the clerk who received may not decide, and is told why', async () => {
    await clerk.reload()
    await expect(clerk.getByText('您经手过这件申请的收件，按受审分离的规定，不能再审批它。').first()).toBeVisible()
    await expect(clerk.getByRole('button', { name: '批准', exact: true })).toBeDisabled()
  })

  test('the decider approves', async () => {
    await stage.clock('2026-02-27T16:20:00+08:00')
    const decider = await stage.open(DESK)
    await openStaff(decider, '蒙科长（批准）')
    await decider.getByRole('button', { name: `打开 ${NO}` }).click()
    await press(decider, '批准')
    await press(decider, '提交')
    await done(decider, '批准', '制证')
  })

  test('the issuing window prints and delivers', async () => {
    await stage.clock('2026-02-28T09:30:00+08:00')
    const issuer = await stage.open(DESK)
    await openStaff(issuer, '石丽（统一出件窗口）')
    await issuer.getByRole('button', { name: `打开 ${NO}` }).click()
    await press(issuer, '制证办结')
    await type(issuer, /^优待证证号/, '示例0001')
    await press(issuer, '提交')
    await done(issuer, '制证办结', '办结')
    await stage.clock('2026-02-28T10:10:00+08:00')
    await press(issuer, '送达')
    await issuer.getByRole('radio', { name: '窗口领取' }).check()
    await type(issuer, /^领取人或收件人/, '黄素兰')
    await issuer.getByRole('checkbox', { name: /已经签收/ }).check()
    await press(issuer, '提交')
    await done(issuer, '送达', '送达')
  })

  test('the resident sees it delivered', async () => {
    await resident.reload()
    await expect(resident.getByRole('heading', { name: /送达/, level: 2 })).toBeVisible()
    await expect(resident.getByText(/准予.*决定书/).first()).toBeVisible()
  })
})

test('no page broke the policy or spoke to the console', () => {
  expect(stage.complaints).toEqual([])
})

test('the listener does hear: without constructable style sheets the same page breaks the policy', async () => {
  const page = await stage.open(PHONE)
  // Lit then falls back to style elements, which `style-src 'self'` forbids.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets')
  })
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await expect.poll(() => stage.complaints.filter((line) => line.includes('style-src'))).not.toEqual([])
})

/** The element says in its live region what has been done and where the case is now. */
const done = (page: Page, title: string, state: string): Promise<void> =>
  expect(page.getByText(`“${title}”已办好，现在是“${state}”。`)).toBeAttached()
