// What staff see of a case and of their inbox, beyond what a scenario tells.
import type { CaseView, Inbox } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import { beforeAll, expect, test } from 'vitest'
import { act, bundleOf, call, clock, publish, submitted, tokenOf, upload } from './stage.ts'

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

test('after a correction the history names the fields that were changed, and no others', async () => {
  const { view, token } = await submitted('huang')
  const items = ['/photo', '/applicant/residenceAddress', '/applicant/mobile']
  await act(view.id, 'clerkA', 'requestCorrection', { items })
  const form = view.forms.find(({ name }) => name === 'application')?.value as { applicant: { [key: string]: Json } }
  const photo = (await upload(token)).id
  await act(view.id, 'huang', 'resubmit', {
    ...form,
    photo,
    applicant: { ...form.applicant, residenceAddress: '江滨路 9 号 2 栋 301 室' },
  })
  const { body } = await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf('clerkA') })
  expect(body.timeline.map(({ event, note }) => [event, note])).toEqual([
    ['start', undefined],
    ['requestCorrection', undefined],
    ['resubmit', '改动：申请人 · 详细地址、近期免冠照片'],
  ])
})

test('an application left unanswered past its limit is the most pressing one in the inbox, in red', async () => {
  const { view } = await submitted('liang')
  await clock('2026-03-10T09:00:00+08:00')
  await submitted('wang')
  const { body: fresh } = await call<Inbox>('/inbox', { token: await tokenOf('clerkA') })
  const task = fresh.tasks.find((one) => one.case.id === view.id)
  expect(task?.due).toMatchObject({ limit: 'receipt', due: '2026-03-09', colour: 'red' })
  expect(fresh.tasks[0]?.due?.colour).toBe('red')
  expect(fresh.counts.red).toBe(fresh.tasks.filter(({ due }) => due?.colour === 'red').length)
})

test('once answered, the limit of the answer is shown with how it was kept', async () => {
  await clock('2026-04-01T09:00:00+08:00')
  const { view } = await submitted('huang')
  const { body } = await act<CaseView>(view.id, 'clerkA', 'accept')
  expect(body.clocks.find(({ limit }) => limit === 'receipt')).toMatchObject({ state: 'ended', late: false, used: 0 })
  expect(body.next?.title).toBe('承诺办结期限')
})

test('after a refusal the way ahead is its delivery, not the making of a card', async () => {
  await clock('2026-04-02T09:00:00+08:00')
  const { view } = await submitted('huang')
  await act(view.id, 'clerkA', 'accept')
  await act(view.id, 'handler1', 'pass', { opinion: '不符合条件。' })
  const why = { facts: '已有有效的证。', reason: '一人一证。', basis: '本区老年人优待办法' }
  const { body } = await act<CaseView>(view.id, 'decider1', 'deny', why)
  expect(body.path.map(({ title, state }) => `${title} ${state}`).slice(-2)).toEqual(['不予批准 now', '送达 next'])
})

test('a correction offers the fields that apply to this case: no agent where there is none, nothing that is computed', async () => {
  const { view } = await submitted('qinMei', { applyKind: 'new' })
  const { body } = await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf('clerkA') })
  const form = body.actions.find(({ event }) => event === 'requestCorrection')?.form
  const offered = form?.schema.properties?.['items']?.items?.oneOf?.map((choice) => choice.const)
  expect(offered).toContain('/photo')
  expect(offered).toContain('/applicant/residenceAddress')
  expect(offered?.filter((pointer) => /^\/agent|gender|birthDate|oldCardNo/.test(String(pointer)))).toEqual([])
})
