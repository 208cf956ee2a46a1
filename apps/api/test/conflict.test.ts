// Two people, one case: whoever was slower is told what changed meanwhile, field by field, as far as he may see it.
import type { CaseView, ProblemDetails } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import { beforeAll, expect, test } from 'vitest'
import { act, bundleOf, call, clock, publish, submitted, tokenOf, upload } from './stage.ts'

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  const bundle = structuredClone(bundleOf('senior-card'))
  const handler = bundle.service.desks['handler']
  if (!handler || Array.isArray(handler)) throw new Error('the desk has another shape')
  handler.hides = ['/application/applicant/mobile', '/application/photo']
  await publish(bundle)
})

/** Says that it saw the case as it was when it was submitted. */
const late = async (id: string, person: string, given: { event: string; seen?: number; lang?: string }) =>
  call<ProblemDetails>(`/cases/${id}/events`, {
    token: await tokenOf(person),
    json: { event: given.event, seen: given.seen ?? 1, payload: {} },
    headers: { 'accept-language': given.lang ?? 'zh-CN' },
  })

/** Asked for a correction, and corrected: address, photo and mobile are others now. */
async function corrected(): Promise<string> {
  const { view, token } = await submitted('huang')
  const items = ['/photo', '/applicant/residenceAddress', '/applicant/mobile']
  await act<CaseView>(view.id, 'clerkA', 'requestCorrection', { items })
  // As he sees it himself: a desk that is done with the case sees it masked.
  const { body: asked } = await call<CaseView>(`/cases/${view.id}`, { token })
  const form = asked.forms.find(({ name }) => name === 'application')?.value as { applicant: { [key: string]: Json } }
  const photo = (await upload(token, '新照片.jpg')).id
  const applicant = { ...form.applicant, residenceAddress: '江滨路 9 号 2 栋 301 室', mobile: '13900139000' }
  await act(view.id, 'huang', 'resubmit', { ...form, photo, applicant })
  return view.id
}

test('who did what when, from which state to which, and each field with what it was and is', async () => {
  const id = await corrected()
  const { status, body } = await late(id, 'clerkB', { event: 'accept' })
  expect([status, body.type, body.current]).toEqual([409, 'api/stale-version', { seq: 3 }])
  expect(body.changes).toMatchObject([
    { seq: 2, title: '一次性告知补正', who: '韦晓红', post: '综合受理窗口', from: '收件', to: '待补正' },
    { seq: 3, title: '补交', who: '黄素兰', from: '待补正', to: '已补正' },
  ])
  expect(body.changes?.[1]?.at).toMatch(/^2026-03-02T09:0/)
  expect(body.changes?.[1]?.fields).toEqual([
    {
      at: '/application/applicant/mobile',
      title: '申请人 · 手机号',
      before: '13800138000',
      after: '13900139000',
    },
    {
      at: '/application/applicant/residenceAddress',
      title: '申请人 · 详细地址',
      before: '在水一方小区 1 栋 2 单元 301 室',
      after: '江滨路 9 号 2 栋 301 室',
    },
    { at: '/application/photo', title: '近期免冠照片', before: 'photo.jpg', after: '新照片.jpg' },
  ])
  // Choices and lists of fields are told by their titles, never by code or pointer.
  expect(body.changes?.[0]?.fields[0]).toMatchObject({ after: expect.stringContaining('近期免冠照片') })
  expect(JSON.stringify(body.changes?.[0]?.fields)).not.toContain('/photo"')
})

test('only what was done since the version that was seen', async () => {
  const id = await corrected()
  const { body } = await late(id, 'clerkB', { event: 'accept', seen: 2 })
  expect(body.changes?.map(({ seq }) => seq)).toEqual([3])
  const { body: ahead } = await late(id, 'clerkB', { event: 'accept', seen: 99 })
  expect([ahead.type, ahead.changes]).toEqual(['api/stale-version', []])
})

test('a desk is told nothing of the fields that it is not to see', async () => {
  const id = await corrected()
  await act(id, 'clerkB', 'accept')
  const { body } = await late(id, 'handler1', { event: 'pass' })
  const fields = body.changes?.flatMap((change) => change.fields.map(({ at }) => at))
  expect(fields).toContain('/application/applicant/residenceAddress')
  expect(fields).not.toContain('/application/applicant/mobile')
  expect(fields).not.toContain('/application/photo')
  expect(JSON.stringify(body)).not.toMatch(/13900139000|新照片/)
})

test('an applicant is told what was done and not what the office wrote to itself', async () => {
  const { view } = await submitted('huang')
  await act(view.id, 'clerkA', 'accept')
  await act(view.id, 'handler1', 'pass', { opinion: '只给同事看的话。' })
  const { body } = await late(view.id, 'huang', { event: 'withdraw' })
  expect(body.changes?.map(({ title, to }) => [title, to])).toEqual([
    ['受理', '核验'],
    ['核验通过', '批准'],
  ])
  expect(JSON.stringify(body)).not.toContain('只给同事看的话')
  const { body: staff } = await late(view.id, 'decider1', { event: 'approve' })
  expect(staff.changes?.[1]?.fields[0]).toMatchObject({ after: '只给同事看的话。' })
})

test('in the language of the reader', async () => {
  const id = await corrected()
  const { body } = await late(id, 'clerkB', { event: 'accept', lang: 'en' })
  const said = body.changes?.map(({ title, from, to, fields }) => [title, from, to, fields.map((field) => field.title)])
  expect(JSON.stringify(said)).not.toMatch(/[\u4e00-\u9fff]/)
})

test('a stranger is told nothing at all', async () => {
  const id = await corrected()
  const { status, body } = await late(id, 'liang', { event: 'withdraw' })
  expect([status, body.changes]).toEqual([404, undefined])
})
