// <staff-case> in a page: what staff see, what they may do, and what others did meanwhile.
import '../src/staff-case/define.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focusIsOn, inTurn, jwt, put, type Routes, refusal, serve } from './api.ts'
import {
  accept,
  accepted,
  application,
  approveRefused,
  atDesk,
  NO,
  receiptClock,
  received,
  refuse,
  requestCorrection,
} from './fixture.ts'

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const heading = (name: string | RegExp) => page.getByRole('heading', { name })

function open(routes: Routes = {}) {
  const api = serve({
    'GET /cases/case_1': atDesk,
    'POST /cases/case_1/events': accepted,
    'GET /files/file_1': picture(),
    'GET /files/file_1/preview': picture(),
    ...routes,
  })
  const element = put('staff-case', { case: 'case_1' })
  element.token = async () => jwt(600)
  return { element, ...api }
}
/** A red pixel. */
const picture = () =>
  new Response(
    Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
      (c) => c.charCodeAt(0),
    ),
    { headers: { 'content-type': 'image/png' } },
  )

describe('a case at my desk', () => {
  test('says what it is, whose, where it stands, who holds it and until when', async () => {
    open()
    await expect.element(heading('老年人优待证 · 黄素兰')).toBeVisible()
    await expect.element(page.getByText(NO).first()).toBeVisible()
    await expect.element(page.getByText(/榕江区政务服务中心 综合窗口/).first()).toBeVisible()
    await expect.element(page.getByText(/2026年2月26日（星期四）/).first()).toBeVisible()
  })

  test('draws its photo on a canvas and hands the file out under its own name', async () => {
    open()
    await expect.element(page.getByRole('img', { name: '照片.png 的预览' })).toHaveAttribute('data-drawn', 'file_1')
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await button('下载 照片.png').click()
    await expect.poll(() => names).toEqual(['照片.png'])
  })

  test('says that papers are hidden from this reader, and of none that there is none', async () => {
    open({ 'GET /cases/case_1': { ...atDesk, files: {}, filesHidden: 2 } })
    await expect.element(page.getByText('有 2 份材料含个人信息，只有正在经办的岗位才能看。')).toBeVisible()
    expect(page.getByText('没有上传材料。').elements()).toEqual([])
  })

  test('without papers says so', async () => {
    open({ 'GET /cases/case_1': { ...atDesk, files: {} } })
    await expect.element(page.getByText('没有上传材料。')).toBeVisible()
  })

  test('shows each form under its own name, and each file under the name of its field', async () => {
    const correction = { ...requestCorrection.form, value: { items: ['/photo'], note: '请用正面照。' } }
    const photo = { ...application, value: { photo: 'file_1' } }
    const files = { ...received.files, file_0: { ...received.files['file_1'], id: 'file_0', name: '旧照.png' } }
    open({
      'GET /cases/case_1': { ...atDesk, forms: [photo, correction], files },
      'GET /files/file_0/preview': picture(),
    })
    const asked = page.getByRole('region', { name: '一次性告知补正' })
    await expect.element(asked.getByText('请用正面照。')).toBeVisible()
    await expect.element(page.getByRole('region', { name: '老年人优待证申请表' })).not.toMatchTextContent(/请用正面照/)
    const named = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await expect.element(named('照片.png')).toMatchTextContent(/近期免冠照片/)
    await expect.element(named('旧照.png')).toMatchTextContent(/已换成新的/)
  })

  test.each([
    ['quarantined', 'image/png', /还没有做安全检查.*检查通过后才能下载/, true],
    ['scanning', 'image/png', /正在做安全检查/, true],
    ['quarantined', 'application/pdf', /急用请申请人出示原件/, false],
    ['rejected', 'image/png', /没有通过安全检查，按缺少处理.*重新上传/, false],
  ])('of a %s file (%s) says what it is and hands out no bytes', async (state, type, says, drawn) => {
    const file = { ...received.files['file_1'], state, type }
    const { asked } = open({ 'GET /cases/case_1': { ...atDesk, files: { file_1: file } } })
    const row = page.getByRole('listitem').filter({ hasText: '照片.png' })
    await expect.element(row).toMatchTextContent(says)
    if (drawn) await expect.element(row.getByRole('img')).toHaveAttribute('data-drawn', 'file_1')
    else expect(row.getByRole('img').query()).toBeNull()
    expect(row.getByRole('button', { name: /下载/ }).query()).toBeNull()
    expect(asked.map(({ path }) => path)).not.toContain('/files/file_1')
  })

  test('counts a paper that did not pass the safety check as missing', async () => {
    const photo = { ...application, value: { photo: 'file_1' } }
    const files = { file_1: { ...received.files['file_1'], state: 'rejected' } }
    open({ 'GET /cases/case_1': { ...atDesk, forms: [photo], files, actions: [accept, requestCorrection] } })
    await expect.element(page.getByText(/^还缺：.*近期免冠照片.*。$/)).toBeVisible()
  })

  test('hands out its number by a press', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    open()
    await button('复制编号').click()
    expect(written).toHaveBeenCalledWith(NO)
    await expect.element(page.getByText('编号已复制。')).toBeInTheDocument()
  })

  test('tells a limit that stands still from one that was kept and one that was not', async () => {
    const clocks = [
      { ...receiptClock, limit: 'promised', title: '承诺办结', state: 'paused' },
      { ...receiptClock, limit: 'receipt', title: '收件答复', state: 'ended', late: false },
      { ...receiptClock, limit: 'statutory', title: '法定期限', state: 'ended', late: true },
    ]
    open({ 'GET /cases/case_1': { ...atDesk, clocks } })
    const clock = (name: string) => page.getByRole('listitem').filter({ hasText: name }).first()
    await expect.element(clock('承诺办结')).toMatchTextContent(/暂停计算.*目前算到 2026年2月26日.*还会一天天顺延/)
    await expect.element(clock('收件答复')).toMatchTextContent(/已结束 · 按期/)
    await expect.element(clock('法定期限')).toMatchTextContent(/已结束 · 超期/)
  })

  test('a notice that is signed in its text is signed once', async () => {
    const [first] = atDesk.documents
    const paragraphs = ['黄素兰：', '已经收到。', '收件单位：榕江区政务服务中心（印章）', '2026年2月12日']
    open({ 'GET /cases/case_1': { ...atDesk, documents: [{ ...first, paragraphs }] } })
    await page.getByText(/^收件凭证\s+2026/).click()
    await expect.element(page.getByRole('article')).toMatchTextContent(/（印章）\s*2026年2月12日$/)
  })

  test('says a reason that refuses several actions once', async () => {
    const deny = { ...approveRefused, event: 'deny', title: '不予批准' }
    open({ 'GET /cases/case_1': { ...atDesk, actions: [approveRefused, deny] } })
    await expect.element(button('不予批准')).toHaveAccessibleDescription(/您收过这件申请/)
    await expect.element(button('批准')).toHaveAccessibleDescription(/您收过这件申请/)
    expect(page.getByText('您收过这件申请，不能再作决定。').elements()).toHaveLength(1)
  })

  test('shows an action that is not mine as refused, with the reason and the way out', async () => {
    const { asked } = open()
    await expect.element(button('批准')).toHaveAttribute('aria-disabled', 'true')
    await expect
      .element(button('批准'))
      .toHaveAccessibleDescription(/您收过这件申请，不能再作决定。.*请由另一位决定人办理。/)
    await button('批准').click({ force: true })
    expect(asked.some((one) => one.method === 'POST')).toBe(false)
  })
})

describe('acting', () => {
  test('without a form is one click; the view and a live region tell what became of it', async () => {
    const { asked } = open()
    await button('受理').click()
    await expect.element(page.getByText(/2026年3月2日（星期一）/).first()).toBeVisible()
    await expect.element(page.getByText('“受理”已办好，现在是“核验”。')).toBeInTheDocument()
    await focusIsOn(heading('老年人优待证 · 黄素兰'))
    expect(asked.at(-1)?.body).toEqual({ event: 'accept', seen: 1 })
    expect(asked.at(-1)?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('on what is not complete is asked again, naming what is missing', async () => {
    const forms = [{ ...application, value: { applicant: { name: '黄素兰' }, applyKind: 'new' } }]
    const { asked } = open({ 'GET /cases/case_1': { ...atDesk, forms } })
    await expect.element(page.getByText(/^还缺：.*近期免冠照片。$/)).toBeVisible()
    await button('受理').click()
    const question = page.getByRole('dialog', { name: '内容还不齐，确认“受理”？' })
    await expect.element(question).toMatchTextContent(/手机号码.*近期免冠照片/)
    await userEvent.keyboard('{Escape}')
    await focusIsOn(button('受理'))
    expect(asked.some((one) => one.method === 'POST')).toBe(false)
    await button('受理').click()
    await button('确认受理').click()
    await expect.poll(() => asked.at(-1)?.body).toEqual({ event: 'accept', seen: 1 })
  })

  test('what ends a case stands apart from what carries it on', async () => {
    open()
    await expect.element(page.getByText(/下面的会结束这件办件/)).toBeVisible()
    const order = page.getByRole('button').elements()
    const at = (name: string) => order.findIndex((one) => one.textContent?.trim() === name)
    expect([at('受理'), at('一次性告知补正'), at('不予受理')]).toEqual(
      [at('受理'), at('一次性告知补正'), at('不予受理')].sort((a, b) => a - b),
    )
  })

  test('by a form starts from what is missing and sends it', async () => {
    const { asked } = open()
    await button('一次性告知补正').click()
    await focusIsOn(heading('一次性告知补正'))
    await expect.element(page.getByRole('checkbox', { name: '近期免冠照片' })).toBeChecked()
    await expect.element(page.getByRole('checkbox', { name: '申请人姓名' })).not.toBeChecked()
    await page.getByRole('checkbox', { name: '申请人姓名' }).click()
    await button('提交').click()
    await focusIsOn(heading('老年人优待证 · 黄素兰'))
    expect(asked.at(-1)?.body).toMatchObject({ event: 'requestCorrection', seen: 1 })
    const sent = asked.at(-1)?.body as { payload: { items: string[] } }
    expect(new Set(sent.payload.items)).toEqual(new Set(['/photo', '/applicant/name']))
  })

  test('finally is asked again first', async () => {
    const { asked } = open()
    await button('不予受理').click()
    await page.getByRole('textbox', { name: /理由/ }).fill('不属于受理范围')
    await button('提交').click()
    await expect.element(page.getByRole('dialog', { name: '确认“不予受理”？' })).toBeVisible()
    expect(asked.some((one) => one.method === 'POST')).toBe(false)
    await button('确认不予受理').click()
    await expect
      .poll(() => asked.at(-1)?.body)
      .toMatchObject({ event: 'refuseAcceptance', payload: { reason: '不属于受理范围' } })
  })

  test('that the server refuses is said in its words at the place', async () => {
    open({ 'POST /cases/case_1/events': refusal(409, 'senior-card/correction-already-notified', '补正只能告知一次。') })
    await button('一次性告知补正').click()
    await button('提交').click()
    await expect.element(page.getByRole('alert').first()).toMatchTextContent(/补正只能告知一次。/)
    await expect.element(page.getByRole('checkbox', { name: '近期免冠照片' })).toBeChecked()
  })

  test('refused without a form is said beside the buttons', async () => {
    open({ 'POST /cases/case_1/events': refusal(403, 'flow/not-your-desk', '这件办件不在您的岗位。') })
    await button('受理').click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/这件办件不在您的岗位。/)
  })

  test('without an answer goes on under the same key', async () => {
    const { keys } = open({ 'POST /cases/case_1/events': inTurn('silence', accepted) })
    await button('受理').click()
    await expect.element(page.getByText(/没有收到回音/)).toBeVisible()
    await expect.element(page.getByText(/2026年3月2日（星期一）/).first()).toBeVisible()
    expect(keys('/cases/case_1/events')).toHaveLength(2)
    expect(new Set(keys('/cases/case_1/events')).size).toBe(1)
  })
})

describe('when somebody else was faster', () => {
  const changes = [
    {
      seq: 2,
      at: '2026-02-12T11:00:00+08:00',
      on: '2026-02-12',
      title: '补交',
      who: '黄素兰',
      from: '收件',
      to: '收件（已转交）',
      fields: [
        { at: '/application/applicant/mobile', title: '申请人 · 手机号', before: '13800138000', after: '13900139000' },
        { at: '/application/oldCardNo', title: '原证号码', before: '桂A-1' },
      ],
    },
  ]
  const stale = () => refusal(409, 'api/stale-version', '这件办件已经变了。', { current: { seq: 2 }, changes })

  test('a note that is one of the answers is told once', async () => {
    const note = '请写到门牌号。'
    const asked = { ...changes[0], note, fields: [{ at: '/correction/note', title: '说明', after: note }] }
    const late = refusal(409, 'api/stale-version', '这件办件已经变了。', { current: { seq: 2 }, changes: [asked] })
    open({ 'GET /cases/case_1': inTurn(atDesk, { ...atDesk, seq: 2 }), 'POST /cases/case_1/events': late })
    await button('受理').click()
    const told = page.getByRole('list', { name: '这期间的变化' })
    await expect.element(told).toBeVisible()
    expect(told.element().textContent?.split(note).length).toBe(2)
  })

  test('the newest state is shown, what was typed stays, and it goes out with what is seen now', async () => {
    const newer = { ...atDesk, seq: 2, state: { ...atDesk.state, title: '收件（已转交）' } }
    const { asked, keys } = open({
      'GET /cases/case_1': inTurn(atDesk, newer),
      'POST /cases/case_1/events': inTurn(stale(), accepted),
    })
    await button('不予受理').click()
    await page.getByRole('textbox', { name: /理由/ }).fill('不属于受理范围')
    await button('提交').click()
    await button('确认不予受理').click()
    await expect.element(page.getByText('别人刚刚处理过这件办件').last()).toBeVisible()
    await expect.element(page.getByText('收件（已转交）', { exact: true })).toBeVisible()
    // Who did what, and each answer as it was and as it is.
    const told = page.getByRole('list', { name: '这期间的变化' })
    const text = () => (told.query()?.textContent ?? '').replaceAll(/\s+/g, ' ')
    await expect.poll(text).toContain('补交 黄素兰 · 2026年2月12日 11:00')
    expect(text()).toContain('环节由“收件”变为“收件（已转交）”')
    expect(text()).toContain('手机号 原来 13800138000 现在 13900139000')
    expect(text()).toContain('原证号码 原来 桂A-1 现在 （没有内容）')
    // What was typed is in view; nothing goes out before its writer has said that he goes on.
    await expect.element(page.getByText('不属于受理范围')).toBeVisible()
    expect(button('提交').query()).toBeNull()
    await button('已看过，按最新情况继续').click()
    await expect.element(page.getByRole('textbox', { name: /理由/ })).toHaveValue('不属于受理范围')
    await expect.element(told).toBeVisible()
    await button('提交').click()
    await button('确认不予受理').click()
    await expect.poll(() => asked.at(-1)?.body).toMatchObject({ seen: 2, payload: { reason: '不属于受理范围' } })
    expect(new Set(keys('/cases/case_1/events')).size).toBe(2)
  })

  test('and the step is no longer possible, what was typed can still be read', async () => {
    open({ 'GET /cases/case_1': inTurn(atDesk, accepted), 'POST /cases/case_1/events': stale() })
    await button('不予受理').click()
    await page.getByRole('textbox', { name: /理由/ }).fill('不属于受理范围')
    await button('提交').click()
    await button('确认不予受理').click()
    await expect.element(page.getByText('这一步现在不能办了')).toBeVisible()
    await expect.element(page.getByText('不属于受理范围')).toBeVisible()
  })
})

test('a form left with words in it asks first, and the focus returns to its button', async () => {
  open({ 'GET /cases/case_1': { ...atDesk, actions: [accept, requestCorrection, refuse] } })
  await button('不予受理').click()
  await page.getByRole('textbox', { name: /理由/ }).fill('不属于')
  await button('返回').click()
  await expect.element(page.getByRole('dialog', { name: '放弃已写的内容？' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('textbox', { name: /理由/ })).toHaveValue('不属于')
  await button('返回').click()
  await button('放弃').click()
  await focusIsOn(button('不予受理'))
})

test('another case in the same place starts with nothing open', async () => {
  const { element } = open({ 'GET /cases/case_2': { ...atDesk, id: 'case_2', applicant: '覃德福' } })
  await button('不予受理').click()
  await page.getByRole('textbox', { name: /理由/ }).fill('不属于')
  element.case = 'case_2'
  await expect.element(heading('老年人优待证 · 覃德福')).toBeVisible()
  expect(page.getByRole('textbox').query()).toBeNull()
})

test('a case that is not there says so', async () => {
  open({ 'GET /cases/case_1': refusal(404, 'api/unknown-case', '没有这件办件。') })
  await expect.element(page.getByRole('alert')).toMatchTextContent(/没有这件办件。/)
})

test('closing a case asks before words are lost, and then tells the host', async () => {
  const { element } = open()
  const closed = vi.fn((event: Event) => event.preventDefault())
  element.addEventListener('service-close-case', closed)
  await button('不予受理').click()
  await page.getByRole('textbox', { name: /理由/ }).fill('不属于')
  await button('返回待办').click()
  await expect.element(page.getByRole('dialog', { name: '放弃已写的内容？' })).toBeVisible()
  expect(closed).not.toHaveBeenCalled()
  await button('放弃').click()
  await expect.poll(() => closed.mock.calls.length).toBe(1)
})

describe('the record', () => {
  const may = [...atDesk.may, 'case.verify']
  const whole = { ok: true, entries: 3, head: 'f', says: '记录完整：共 3 条，逐条相扣，和办件现在的内容一致。' }
  const torn = { ok: false, entries: 3, head: 'f', brokenAt: 2, says: '记录不完整：第 2 条和写入时不一致。' }

  test('is verified by a button, and told in words, also when it is not what was written', async () => {
    open({ 'GET /cases/case_1': { ...atDesk, may }, 'GET /cases/case_1/verify': inTurn(whole, torn) })
    await button('校验记录').click()
    await expect.element(page.getByText(whole.says)).toBeVisible()
    await button('校验记录').click()
    await expect.element(page.getByRole('heading', { name: '记录和写入时不一致' })).toBeVisible()
    await expect.element(page.getByText(torn.says)).toBeVisible()
    await expect.element(page.getByText(/立即联系系统管理员和审计岗/)).toBeVisible()
  })

  test('has no button for whom the policy table gives none', async () => {
    open({ 'GET /cases/case_1': atDesk })
    await expect.element(page.getByRole('heading', { name: '办理经过' })).toBeVisible()
    expect(button('校验记录').query()).toBeNull()
  })
})
