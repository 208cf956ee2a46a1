// The server is killed while a submit is unanswered, ten times: the page tries again by itself, or at a press, with the same key, and exactly one case exists.
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import { choosePhoto, fillApplicant, press, signIn } from './people.ts'
import { ORIGINS, PHONE, type Stage, setStage } from './stage.ts'

const KILLS = 10
let stage: Stage

beforeAll(async () => {
  stage = await setStage()
  await stage.clock('2026-02-12T10:05:00+08:00')
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

test('a submit survives ten power cuts: one case, one number, the deadline stands', async () => {
  const page = await stage.open(PHONE)
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await page.getByRole('button', { name: '开始办理' }).first().click()
  await signIn(page, '黄素兰（67 岁）')
  await fillApplicant(page)
  await press(page, '下一步')
  await page.getByRole('radio', { name: /新办/ }).check()
  await press(page, '下一步')
  await choosePhoto(page, page.getByText('选择照片'))
  await press(page, '下一步')
  await press(page, '下一步：核对填写内容')

  // Every other cut falls before the server has the request, the rest after it has committed but before it answers.
  let cuts = 0
  let dark = false
  const keys = new Set<string>()
  await page.route(`${ORIGINS.api}/v1/sample/cases`, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    keys.add((await route.request().headerValue('idempotency-key')) ?? '')
    if (dark) return route.abort('connectionrefused')
    if (cuts === KILLS) return route.continue()
    dark = true
    cuts++
    if (cuts % 2 === 0) await route.fetch()
    await stage.kill()
    await route.abort('connectionreset')
    await stage.restart()
    dark = false
    // The waits grow: after the fifth cut the resident does not wait, and presses the button that the page offers.
    if (cuts > 5) void press(page, '立即重试')
  })
  await press(page, '提交申请')
  await expect(page.getByText(/没有收到回音，正在用同一编号重试/).first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('heading', { name: /已经提交/ })).toBeVisible({ timeout: 200_000 })
  const element = page.locator('service-item')
  await expect(element).toContainText('11450299MB000001955452099901000202602120001')
  await expect(element).toContainText('2026年2月26日')

  expect(cuts).toBe(KILLS)
  expect(keys.size).toBe(1)
  const answer = await fetch(`${ORIGINS.api}/v1/sample/cases`, {
    headers: { authorization: `Bearer ${await stage.token('huang')}` },
  })
  const mine = (await answer.json()) as { no: string; next: { due: string } }[]
  expect(mine.map(({ no, next }) => [no, next.due])).toEqual([
    ['11450299MB000001955452099901000202602120001', '2026-02-26'],
  ])
})
