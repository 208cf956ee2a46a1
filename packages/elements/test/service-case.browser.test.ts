// <service-case> in a page: my cases, one case, what is asked, withdrawing.
import '../src/service-case/define.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import { application, asked as askedView, NO, received, resubmitted, summary } from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => page.getByRole('button', { name })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

function open(routes: Routes, attributes: Record<string, string> = {}) {
  const api = serve(routes)
  const element = put('service-case', attributes)
  element.token = async () => jwt(600)
  return { element, ...api }
}
const one = (routes: Routes) => open(routes, { case: 'case_1' })

describe('a paper that did not pass the safety check', () => {
  const withPhoto = (view: typeof received) => ({
    ...view,
    forms: [{ ...application, value: { photo: 'file_1' } }],
    files: { file_1: { ...received.files['file_1'], state: 'rejected' } },
  })

  test('is named by its field, and the applicant hears what comes next', async () => {
    one({ 'GET /cases/case_1': withPhoto(received) })
    const box = page.getByRole('region', { name: '有材料没有通过安全检查' })
    await expect.element(box).toMatchTextContent(/近期免冠照片.*窗口会告知您补正/)
  })

  test('that is asked for is uploaded again in the correction', async () => {
    const view = withPhoto(askedView)
    one({ 'GET /cases/case_1': { ...view, asks: { ...view.asks, titles: ['近期免冠照片'] } } })
    const box = page.getByRole('region', { name: '有材料没有通过安全检查' })
    await expect.element(box).toMatchTextContent(/请在补正时换一个文件重新上传/)
  })
})

describe('my cases', () => {
  test('are listed with their state, holder and date; what asks something of me comes first', async () => {
    open({ 'GET /cases': [summary, { ...summary, id: 'case_2', no: 'B-2', asked: true }] })
    await expect.element(heading('我的办件')).toBeVisible()
    const items = page.getByRole('listitem')
    await expect.element(items.nth(0)).toMatchTextContent(/需要您补正/)
    await expect.element(items.nth(1)).toMatchTextContent(/收件.*榕江区政务服务中心综合窗口.*2026年2月26日/)
  })

  test('of one day are listed newest first, and nobody is named as busy with one that is done', async () => {
    const done = {
      ...summary,
      id: 'case_2',
      no: `${NO.slice(0, -1)}2`,
      holder: '已办结',
      state: { path: 'delivered', title: '送达', done: true },
    }
    open({ 'GET /cases': [summary, done] })
    await expect.element(page.getByRole('listitem').nth(0)).toMatchTextContent(/0002/)
    expect(page.getByText('已办结').query()).toBeNull()
  })

  test('that are none say where they come from', async () => {
    open({ 'GET /cases': [] })
    await expect.element(page.getByText('还没有办件')).toBeVisible()
  })

  test('that cannot be read say why and are read again on request', async () => {
    open({
      'GET /cases': inTurn(
        refusal(401, 'api/token-invalid', '登录凭证无效。'),
        refusal(401, 'api/token-invalid', '登录凭证无效。'),
        [summary],
      ),
    })
    await expect.element(page.getByRole('alert')).toMatchTextContent(/登录凭证无效。/)
    await button('重试').click()
    await expect.element(button(`查看 ${NO}`)).toBeVisible()
  })

  test('open in place, and back returns to the same row', async () => {
    open({ 'GET /cases': [summary], 'GET /cases/case_1': received })
    await button(`查看 ${NO}`).click()
    await expect.element(heading(/收件/)).toBeVisible()
    await button('返回我的办件').click()
    await focusIsOn(button(`查看 ${NO}`))
  })
})

describe('one case', () => {
  test('says where it is, who holds it, until when in words, and how the date came about', async () => {
    one({ 'GET /cases/case_1': received })
    await expect.element(heading(/收件/)).toBeVisible()
    await expect.element(page.getByText('榕江区政务服务中心综合窗口')).toBeVisible()
    await expect.element(page.getByText('2026年2月26日（星期四）')).toBeVisible()
    await expect.element(page.getByText('期限之内')).toBeVisible()
    await page.getByText(/这个日期是怎样算出来的/).click()
    await expect.element(page.getByText('2026-02-14 是调休上班日，算第 2 个工作日')).toBeVisible()
  })

  test('that waits for something else says that its date stands still', async () => {
    const clocks = received.clocks.map((clock) => ({ ...clock, state: 'paused' as const }))
    one({ 'GET /cases/case_1': { ...received, clocks } })
    await expect.element(page.getByText(/：暂停计算/)).toBeVisible()
  })

  test('that ended with a no spreads out the notice that says why, and is not painted as a success', async () => {
    const paper = received.documents[0]
    const denial = {
      ...paper,
      id: 'doc_9',
      title: '不予批准决定书',
      paragraphs: ['可以自知道本决定之日起 60 日内申请行政复议。'],
    }
    one({
      'GET /cases/case_1': {
        ...received,
        result: { code: 1, says: '退回办结' },
        documents: [...received.documents, denial],
      },
    })
    await expect.element(page.getByText(/60 日内申请行政复议/)).toBeVisible()
    expect(page.getByText('退回办结').element().closest('.good')).toBeNull()
  })

  test('that is late says so in words', async () => {
    one({ 'GET /cases/case_1': { ...received, now: '2026-02-27T09:00:00+08:00' } })
    await expect.element(page.getByText('已超期')).toBeVisible()
  })

  test('shows its notices as documents', async () => {
    one({ 'GET /cases/case_1': received })
    await page
      .getByText(/^收件凭证.*2月12日/)
      .first()
      .click()
    await expect.element(page.getByText('您于 2026 年 2 月 12 日提交的老年人优待证申请已收到。')).toBeVisible()
    await expect.element(button('打印《收件凭证》')).toBeVisible()
  })

  test('shows the answers given, to be read only', async () => {
    one({ 'GET /cases/case_1': received })
    await page.getByText('您填写的内容').click()
    await expect.element(page.getByText('黄素兰').last()).toBeVisible()
    expect(page.getByRole('textbox').query()).toBeNull()
  })

  test('is read again when the reader comes back, and stays in view when that fails', async () => {
    one({ 'GET /cases/case_1': inTurn(received, resubmitted, refusal(404, 'api/unknown-case', '没有')) })
    await expect.element(heading(/收件/)).toBeVisible()
    const later = vi.spyOn(performance, 'now').mockReturnValue(1e9)
    dispatchEvent(new Event('focus'))
    await expect.element(heading(/已补正/)).toBeVisible()
    later.mockReturnValue(2e9)
    dispatchEvent(new Event('focus'))
    await expect.element(page.getByText(/下面是上次看到的内容/)).toBeVisible()
    await expect.element(heading(/已补正/)).toBeVisible()
  })
})

describe('a correction', () => {
  test('opens only the named field, and sends what was seen', async () => {
    const { asked } = one({ 'GET /cases/case_1': askedView, 'POST /cases/case_1/events': resubmitted })
    await expect.element(page.getByText('请按身份证上的姓名填写。').first()).toBeVisible()
    await button('现在补正').click()
    await focusIsOn(heading('现在补正'))
    const boxes = page.getByRole('textbox')
    expect(boxes.elements()).toHaveLength(1)
    await boxes.first().fill('黄素兰')
    await button('提交').click()
    await focusIsOn(heading(/已补正/))
    expect(asked.at(-1)?.body).toMatchObject({ event: 'resubmit', seen: 2, payload: { applicant: { name: '黄素兰' } } })
  })

  test('in which nothing was changed is asked about before it is used up', async () => {
    const { asked } = one({ 'GET /cases/case_1': askedView, 'POST /cases/case_1/events': resubmitted })
    await button('现在补正').click()
    await button('提交').click()
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/还没有改动/)
    await button('取消').click()
    expect(asked.some(({ method }) => method === 'POST')).toBe(false)
    await button('提交').click()
    await button('仍要提交').click()
    await focusIsOn(heading(/已补正/))
  })

  test('in hand is not disturbed by a refresh', async () => {
    const { asked } = one({ 'GET /cases/case_1': askedView })
    await button('现在补正').click()
    await page.getByRole('textbox').first().fill('黄素兰')
    const before = asked.length
    vi.spyOn(performance, 'now').mockReturnValue(1e9)
    dispatchEvent(new Event('focus'))
    await expect.element(page.getByRole('textbox').first()).toHaveValue('黄素兰')
    expect(asked.length).toBe(before)
  })
})

describe('withdrawing', () => {
  async function reason() {
    const opened = one({
      'GET /cases/case_1': received,
      'POST /cases/case_1/events': {
        ...received,
        seq: 2,
        state: { path: 'withdrawn', title: '已撤回', done: true },
        actions: [],
      },
    })
    await button('撤回申请').click()
    await page.getByRole('textbox', { name: /撤回原因/ }).fill('暂时不办了')
    await button('提交').click()
    return opened
  }

  test('needs a reason and says that it cannot be undone before it is done', async () => {
    const { asked } = await reason()
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/不能改回去/)
    expect(asked.some((one) => one.method === 'POST')).toBe(false)
    await button('确认撤回申请').click()
    await expect.element(heading(/已撤回/)).toBeVisible()
    expect(asked.at(-1)?.body).toMatchObject({ event: 'withdraw', seen: 1, payload: { reason: '暂时不办了' } })
  })

  test('is not done when the resident thinks better of it, and the reason stays', async () => {
    const { asked } = await reason()
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => page.getByRole('dialog').query()).toBeNull()
    expect(asked.some((one) => one.method === 'POST')).toBe(false)
    await expect.element(page.getByRole('textbox', { name: /撤回原因/ })).toHaveValue('暂时不办了')
  })
})
