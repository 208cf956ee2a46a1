// Masked fields in <staff-case>: asked for with a reason, shown, hidden again; and who looked, in <service-case>.
import '../src/staff-case/define.ts'
import '../src/service-case/define.ts'
import type { CaseView, Look } from '@yichuang/client'
import { afterEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focusIsOn, inTurn, jwt, put, refusal, serve } from './api.ts'
import { application, atDesk, received } from './fixture.ts'

const ID = '450299195803120022'
const AT = '/application/applicant/idNumber'
const masked: CaseView = {
  ...atDesk,
  may: ['case.read', 'case.reveal'],
  forms: [
    {
      ...application,
      value: { applicant: { name: '黄素兰', idNumber: '450299********0022', mobile: '13800138000' }, applyKind: 'new' },
      masked: ['/applicant/idNumber'],
    },
  ],
}
const answer = { at: '2026-02-24T09:03:00+08:00', values: { [AT]: ID } }

afterEach(() => {
  document.body.replaceChildren()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })

function open(view: CaseView = masked, reveal: unknown = answer) {
  const api = serve({ 'GET /cases/case_1': view, 'POST /cases/case_1/reveal': reveal })
  const element = put('staff-case', { case: 'case_1' })
  element.token = async () => jwt(600)
  return { element, ...api }
}

test('a masked number is shown for a reason, said aloud, and the focus stays at its button', async () => {
  const { asked } = open()
  await expect.element(page.getByText('450299********0022')).toBeVisible()
  await userEvent.click(button('查看 身份证号码'))
  const dialog = page.getByRole('dialog', { name: '查看“身份证号码”' })
  await expect.element(dialog).toBeVisible()
  await focusIsOn(page.getByLabelText('为什么要看'))
  await userEvent.keyboard('核对身份证件原件')
  await userEvent.click(dialog.getByRole('button', { name: '查看', exact: true }))
  await expect.element(page.getByText(ID)).toBeVisible()
  await expect.element(page.getByText('“身份证号码”已显示。')).toBeInTheDocument()
  await focusIsOn(button('遮住 身份证号码'))
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ fields: [AT], reason: '核对身份证件原件' })
  await userEvent.click(button('遮住 身份证号码'))
  await expect.element(page.getByText('450299********0022')).toBeVisible()
})

test('without a reason nothing is asked of the server, and the field says what is wanted', async () => {
  const { asked } = open()
  await userEvent.click(button('查看 身份证号码'))
  await userEvent.keyboard('看看')
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: '查看', exact: true }))
  await expect.element(page.getByRole('alert').filter({ hasText: '5 到 200 个字' })).toBeVisible()
  await focusIsOn(page.getByLabelText('为什么要看'))
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
})

test('Escape goes back without asking, and the focus to the button', async () => {
  const { asked } = open()
  await userEvent.click(button('查看 身份证号码'))
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await focusIsOn(button('查看 身份证号码'))
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
})

test('a refusal stands in the dialog with what was typed; after it the same reason goes through', async () => {
  open(masked, inTurn(refusal(403, 'api/not-allowed', '您不能做这件事。'), answer))
  await userEvent.click(button('查看 身份证号码'))
  await userEvent.keyboard('核对身份证件原件')
  const yes = page.getByRole('dialog').getByRole('button', { name: '查看', exact: true })
  await userEvent.click(yes)
  await expect.element(page.getByText('您不能做这件事。')).toBeVisible()
  await expect.element(page.getByLabelText('为什么要看')).toHaveValue('核对身份证件原件')
  await userEvent.click(yes)
  await expect.element(page.getByText(ID)).toBeVisible()
})

test('it is hidden again when the page is left, and when another case is shown', async () => {
  const { element } = open()
  for (const leave of [
    () => dispatchEvent(new PageTransitionEvent('pagehide')),
    () => {
      const parent = element.parentNode as ParentNode & Node
      element.remove()
      parent.append(element)
    },
  ]) {
    await userEvent.click(button('查看 身份证号码'))
    await userEvent.keyboard('核对身份证件原件{Tab}{Tab}{Enter}')
    await expect.element(page.getByText(ID)).toBeVisible()
    leave()
    await expect.element(page.getByText('450299********0022')).toBeVisible()
    await expect.element(page.getByText(ID)).not.toBeInTheDocument()
  }
})

test('whoever may not reveal has no button', async () => {
  open({ ...masked, may: ['case.read'] })
  await expect.element(page.getByText('450299********0022')).toBeVisible()
  expect(page.getByRole('button', { name: /查看/ }).elements()).toEqual([])
})

test('in English it is English', async () => {
  const { element } = open()
  element.lang = 'en'
  await userEvent.click(page.getByRole('button', { name: /^Reveal/ }))
  await expect.element(page.getByRole('dialog').getByLabelText('Why you need to see it')).toBeVisible()
})

test('the applicant reads who looked and why', async () => {
  const looks: Look[] = [
    {
      at: answer.at,
      kind: 'revealed',
      who: '示范街道办事处 莫志明',
      fields: ['申请人 · 证件号码'],
      reason: '核对身份证件原件',
    },
    { at: answer.at, kind: 'opened', who: '示范街道办事处 韦晓红', fields: [] },
    { at: answer.at, kind: 'downloaded', who: '示范街道办事处 韦晓红', fields: ['近期免冠照片'] },
  ]
  serve({ 'GET /cases/case_1': { ...received, may: ['case.looks'] }, 'GET /cases/case_1/looks': inTurn([], looks) })
  const element = put('service-case', { case: 'case_1' })
  element.token = async () => jwt(600)
  const summary = page.getByText('谁看过我的信息')
  await userEvent.click(summary)
  await expect.element(page.getByText('还没有人查看过。')).toBeVisible()
  await userEvent.click(summary)
  await userEvent.click(summary)
  await expect.element(page.getByText('示范街道办事处 莫志明')).toBeVisible()
  await expect.element(page.getByText(/查看了申请人 · 证件号码/)).toBeVisible()
  await expect.element(page.getByText(/理由：核对身份证件原件/)).toBeVisible()
  await expect.element(page.getByText(/打开了这件办件/)).toBeVisible()
  await expect.element(page.getByText(/下载了近期免冠照片/)).toBeVisible()
})
