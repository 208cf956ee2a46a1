// ASVS 9, 10: what a page would not have sent is refused by the server, rule by rule, and what is computed is computed there.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView, ProblemDetails } from '@yichuang/client'
import type { Bundle, FieldSchema, Json } from '@yichuang/definition'
import { beforeAll, describe, expect, test } from 'vitest'
import { withFiles } from './play.ts'
import { probesOf } from './probes.ts'
import { act, application, bundleOf, call, clock, publish, submitted, tokenOf, upload } from './stage.ts'

type Fields = Record<string, Json>
const item = bundleOf('senior-card')
const schemaOf = (form: string): FieldSchema => item.forms[form]?.schema ?? {}
let token: string
beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(item)
  token = await tokenOf('huang')
})

const send = (form: Json, version?: number) =>
  call<CaseView & ProblemDetails>('/cases', {
    token,
    json: { item: 'senior-card', form, ...(version ? { version } : {}) },
  })
const rowsOf = (sql: string, ...params: string[]) =>
  runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('sample')), (_, { storage }) =>
    storage.sql.exec(sql, ...params).toArray(),
  )
const cases = async () => Number((await rowsOf('SELECT count(*) AS n FROM cases'))[0]?.['n'])
/** Refused, and at this place; a paper that there is not is unknown rather than wrong. */
const wrongAt = ({ status, body }: { status: number; body: ProblemDetails }, at: string) => [
  status === 404 && body.type === 'file/unknown' ? 422 : status,
  (body.errors ?? []).some((one) => one.at === at || one.at.startsWith(`${at}/`) || at.startsWith(`${one.at}/`)),
]

/** Applications that between them bring every condition of the form about. */
const rights = (photo: string): Record<string, Fields> => {
  const own = application(photo)
  const applicant = own['applicant'] as Fields
  return {
    'for oneself': { ...own, emergencyContacts: [{ name: '黄小明', mobile: '13900139000' }] },
    'by a relative, to renew, by post': {
      ...own,
      filedBy: 'relative',
      agent: { ...AGENT, mandateFile: photo },
      applyKind: 'renew',
      oldCardNo: 'A1',
      delivery: { deliverBy: 'post', postAddress: '幸福路 18 号 3 栋', notifyBy: 'sms' },
    },
    'from elsewhere, whose card is lost': {
      ...own,
      applicant: { ...applicant, domicile: 'elsewhere' },
      residenceProof: photo,
      applyKind: 'reissue',
      lossStatement: photo,
    },
    'with another paper': {
      ...own,
      applicant: { ...applicant, idType: 'passport', idNumber: 'E12345678', gender: '2', birthDate: '1958-03-12' },
    },
  }
}
const AGENT: Fields = {
  name: '黄小明',
  idNumber: '450299199007010031',
  mobile: '13900139000',
  relation: '儿子',
  mandateUntil: '2026-12-31',
}

/** One that no case has yet. */
const freshPhoto = async () => (await upload(token)).id

describe.each(Object.keys(rights('')))('an application %s', (name) => {
  test('is refused for every rule of the form that it breaks, at its place, whatever page sent it', async () => {
    const before = await cases()
    const probes = probesOf(schemaOf('application'), rights(await freshPhoto())[name] ?? {})
    expect(probes.length).toBeGreaterThan(50)
    const told = await Promise.all(probes.map(async ({ what, at, form }) => [what, ...wrongAt(await send(form), at)]))
    expect(told).toEqual(probes.map(({ what }) => [what, 422, true]))
    expect(await cases()).toBe(before)
  })

  test('that is right is taken: the probes differ from it in one place', async () => {
    // By a passport nobody is found among the county's people; the engine may ask for more, the form does not.
    const { status, body } = await send(rights(await freshPhoto())[name] ?? {})
    expect([status, body.errors ?? []]).toEqual([201, []])
  })
})

describe('what an officer sends with an act', () => {
  const ACTS: [who: string, event: string, form: string, right: Fields][] = [
    ['clerkA', 'requestCorrection', 'correction', { items: ['/photo'], note: '请换一张' }],
    ['clerkA', 'refuseAcceptance', 'refusal', { ground: 'other', facts: '甲', reason: '乙', basis: '丙' }],
    ['clerkA', 'redirect', 'redirect', { to: '别的机关', reason: '不归这里' }],
    ['huang', 'withdraw', 'withdrawal', { reason: '不想办了' }],
  ]
  test.each(ACTS)('%s: %s is refused for every rule of its form that it breaks', async (who, event, form, right) => {
    const { view } = await submitted('huang')
    for (const { what, at, form: payload } of probesOf(schemaOf(form), right)) {
      const answer = await act<ProblemDetails>(view.id, who, event, payload)
      expect([what, ...wrongAt(answer, at)]).toEqual([what, 422, true])
    }
    const { body } = await call<CaseView>(`/cases/${view.id}`, { token })
    expect([body.seq, body.state.path]).toEqual([view.seq, view.state.path])
    expect((await act(view.id, who, event, right)).status).toBe(200)
  })
})

test('a birth date, a sex and a kind of card that contradict the ID number are not believed: the server computes its own', async () => {
  const applicant = { ...(application('')['applicant'] as Fields), birthDate: '1999-01-01', gender: '1' }
  const { status, body } = await send(application(await freshPhoto(), { applicant, cardKind: 'over70' }))
  expect(status).toBe(201)
  const [row] = await rowsOf('SELECT state FROM cases WHERE id = ?', body.id)
  const { data } = JSON.parse(String(row?.['state'])) as {
    data: { application: { applicant: Fields; cardKind: string } }
  }
  expect(data.application).toMatchObject({
    applicant: { birthDate: '1958-03-12', gender: '2' },
    cardKind: '60to69',
  })
})

test('who is not sixty by the ID number is refused, whatever birth date came with it', async () => {
  const young = await tokenOf('wei')
  const applicant = { name: '韦建国', idNumber: '450299199007010031', birthDate: '1950-07-01' }
  const form = application((await upload(young)).id, {
    applicant: { ...(application('')['applicant'] as Fields), ...applicant },
  })
  const { status, body } = await call('/cases', { token: young, json: { item: 'senior-card', form } })
  expect([status, body.type]).toEqual([409, 'senior-card/too-young'])
})

test('an application and its correction are judged by the version they began on, not by the newest', async () => {
  const { view } = await submitted('huang')
  const { version } = view.item
  const wide = structuredClone(item) as Bundle
  const address = wide.forms['application']?.schema.properties?.['applicant']?.properties?.['residenceAddress']
  Object.assign(address ?? {}, { minLength: 30, maxLength: 400 })
  expect((await publish(wide)).version).toBe(version + 1)
  const living = async (residenceAddress: string) =>
    application(await freshPhoto(), { applicant: { ...(application('')['applicant'] as Fields), residenceAddress } })
  const [short, long] = ['在水一方小区 1 栋', '在水一方小区'.repeat(50)]
  expect(wrongAt(await send(await living(long), version), '/applicant/residenceAddress')).toEqual([422, true])
  expect((await send(await living(short), version)).status).toBe(201)
  expect(wrongAt(await send(await living(short)), '/applicant/residenceAddress')).toEqual([422, true])
  expect((await send(await living(long))).status).toBe(201)

  await act(view.id, 'clerkA', 'requestCorrection', { items: ['/applicant/residenceAddress'] })
  const was = view.forms.find(({ name }) => name === 'application')?.value as Fields
  const corrected = (residenceAddress: string) => ({
    ...was,
    applicant: { ...(was['applicant'] as Fields), residenceAddress },
  })
  const late = await act<ProblemDetails>(view.id, 'huang', 'resubmit', corrected(long))
  expect(wrongAt(late, '/applicant/residenceAddress')).toEqual([422, true])
  expect((await act(view.id, 'huang', 'resubmit', corrected(short))).status).toBe(200)
})

test('what a household has and what it may hope for is reckoned by the server from its members, whatever came with them', async () => {
  const dibao = bundleOf('dibao')
  await publish(dibao)
  const start = dibao.scenarios['story-3']?.steps.find(({ event, expect: then }) => event === 'start' && !then?.refused)
  await clock(start?.at ?? '')
  const applicant = await tokenOf(start?.who ?? '')
  const form = (await withFiles(start?.form ?? {}, applicant)) as Fields
  const reckoning = { memberCount: 9, monthlyIncomeFen: 0, perCapitaFen: 0, gapFen: 1, estimatedGrantFen: 9_999_900 }
  const json = { item: 'dibao', form: { ...form, reckoning } }
  const { status, body } = await call<CaseView>('/cases', { token: applicant, json })
  expect(status).toBe(201)
  const [row] = await rowsOf('SELECT state FROM cases WHERE id = ?', body.id)
  const { data } = JSON.parse(String(row?.['state'])) as {
    data: { application: { reckoning: Record<string, number> } }
  }
  const members = form['members'] as { incomeItems?: { monthlyFen: number }[] }[]
  const income = members
    .flatMap(({ incomeItems = [] }) => incomeItems)
    .reduce((sum, { monthlyFen }) => sum + monthlyFen, 0)
  expect(data.application.reckoning).toMatchObject({
    memberCount: members.length,
    monthlyIncomeFen: income,
    perCapitaFen: Math.floor(income / members.length),
  })
  expect(data.application.reckoning['estimatedGrantFen']).not.toBe(reckoning.estimatedGrantFen)
})
