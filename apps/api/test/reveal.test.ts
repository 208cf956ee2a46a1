// Masked fields, and what it takes to see them: a desk, a reason, and a line in a log that nobody can change.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { AuditLine, CaseView, Look, ProblemDetails, Revealed } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, bundleOf, call, clock, newKey, publish, submitted, tokenOf } from './stage.ts'

const ID = '450299195803120022'
const AT = '/application/applicant/idNumber'
const reason = '核对身份证件原件'

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

const look = async (id: string, person: string) =>
  (await call<CaseView>(`/cases/${id}`, { token: await tokenOf(person) })).body
const applicantOf = ({ forms }: CaseView): { [field: string]: Json } => {
  const value = forms.find(({ name }) => name === 'application')?.value as { applicant?: { [field: string]: Json } }
  return value.applicant ?? {}
}
const reveal = async <T = Revealed>(id: string, person: string, json: object = {}, key = newKey()) =>
  call<T>(`/cases/${id}/reveal`, { token: await tokenOf(person), json: { fields: [AT], reason, ...json }, key })

describe('one case', () => {
  test('shows its applicant everything, and the desk that works it all but the number', async () => {
    const { view } = await submitted('huang')
    expect(applicantOf(view)).toMatchObject({ name: '黄素兰', idNumber: ID, mobile: '13800138000' })
    expect(view.forms[0]).not.toHaveProperty('masked')
    const desk = await look(view.id, 'clerkB')
    expect(applicantOf(desk)).toMatchObject({
      name: '黄素兰',
      idNumber: '450299********0022',
      mobile: '13800138000',
      residenceAddress: '在水一方小区 1 栋 2 单元 301 室',
    })
    expect(desk.forms[0]?.masked).toEqual(['/applicant/idNumber'])
    expect(desk.may).toContain('case.reveal')
  })

  test('shows a desk that has done its part, and a supervisor, no more than a list would', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkB', 'accept')
    for (const person of ['clerkB', 'supervisor1']) {
      const seen = await look(view.id, person)
      expect([seen.applicant, applicantOf(seen)]).toMatchObject([
        '黄*兰',
        {
          name: '黄*兰',
          idNumber: '450299********0022',
          mobile: '138****8000',
          residenceAddress: '在水一方小区***',
          gender: '2',
        },
      ])
      // Forms name an invented person as an example of how to fill them.
      const text = JSON.stringify(seen, (key, part) => (key === 'schema' ? undefined : part))
      for (const secret of ['黄素兰', ID, '13800138000', '2 单元'])
        expect([person, text.includes(secret)]).toEqual([person, false])
      // There is a photo, and he is told so: it is not called missing.
      expect([seen.files, seen.filesHidden]).toEqual([{}, 1])
    }
    expect((await look(view.id, 'clerkB')).may).not.toContain('case.reveal')
    expect((await look(view.id, 'supervisor1')).may).toContain('case.reveal')
  })

  test('lists name nobody in full, to the applicant herself neither', async () => {
    const { token } = await submitted('huang')
    for (const [path, of] of [
      ['/cases', token],
      ['/inbox', await tokenOf('clerkB')],
    ] as const) {
      const text = JSON.stringify((await call<unknown>(path, { token: of })).body)
      expect(text).toContain('黄*兰')
      expect(text).not.toMatch(/黄素兰|13800138000|450299195803120022/)
    }
  })

  test('a correction typed in at the window starts from what is open, and sends no mask back', async () => {
    const { view } = await submitted('huang')
    const items = ['/applicant/idNumber', '/applicant/residenceAddress']
    const { body } = await act(view.id, 'clerkA', 'requestCorrection', { items })
    const resubmit = body.actions.find(({ event }) => event === 'resubmit')
    const { applicant = {} } = (resubmit?.value ?? {}) as { applicant?: { [field: string]: Json } }
    expect(applicant['idNumber']).toBe(ID)
    expect(applicant).not.toHaveProperty('mobile')
    expect(JSON.stringify(resubmit?.value)).not.toContain('*')
    const mended = { ...(resubmit?.value as object), applicant: { ...applicant, residenceAddress: '江滨路 9 号 2 栋' } }
    expect((await act(view.id, 'clerkA', 'resubmit', mended)).status).toBe(200)
    expect(applicantOf(await look(view.id, 'huang'))).toMatchObject({
      mobile: '13800138000',
      residenceAddress: '江滨路 9 号 2 栋',
    })
  })
})

describe('revealing', () => {
  test('gives the working desk the value, and the applicant a line that says who and why', async () => {
    const { view } = await submitted('huang')
    const { status, body } = await reveal(view.id, 'clerkB')
    expect([status, body.values]).toEqual([200, { [AT]: ID }])
    const looks = (await call<Look[]>(`/cases/${view.id}/looks`, { token: await tokenOf('huang') })).body
    expect(looks.filter(({ kind }) => kind !== 'opened')).toEqual([
      { at: body.at, kind: 'revealed', who: '示范街道办事处 莫志明', fields: ['申请人 · 证件号码'], reason },
    ])
    expect(JSON.stringify(looks)).not.toContain(ID)
  })

  test('a retry with the same key is answered again and is one line; the stored answer holds no value', async () => {
    const { view } = await submitted('huang')
    const key = newKey()
    const [first, again] = [await reveal(view.id, 'clerkB', {}, key), await reveal(view.id, 'clerkB', {}, key)]
    expect(again.body).toEqual(first.body)
    const stub = (env as unknown as { COUNTY: DurableObjectNamespace }).COUNTY
    await runInDurableObject(stub.get(stub.idFromName('sample')), (_, { storage: { sql } }) => {
      const lines = sql
        .exec('SELECT fields, reason FROM looks WHERE case_id = ? AND kind = ?', view.id, 'revealed')
        .toArray()
      expect(lines).toEqual([{ fields: JSON.stringify([AT]), reason }])
      const kept = sql.exec<{ body: string }>('SELECT body FROM keys WHERE key = ?', key).one()
      expect(kept.body).not.toContain(ID)
      expect(() => sql.exec("UPDATE looks SET reason = 'x'")).toThrow('looks stand')
      expect(() => sql.exec('DELETE FROM looks')).toThrow('looks are kept')
    })
  })

  test('a retry is judged anew: whose desk it no longer is gets nothing', async () => {
    const { view } = await submitted('huang')
    const key = newKey()
    expect((await reveal(view.id, 'clerkB', {}, key)).status).toBe(200)
    await act(view.id, 'clerkB', 'accept')
    expect((await reveal<ProblemDetails>(view.id, 'clerkB', {}, key)).body.type).toBe('api/not-allowed')
  })

  test.each([
    ['no reason', { reason: undefined }, 'api/wrong-body'],
    ['four letters', { reason: '看一下吧' }, 'api/wrong-body'],
    ['blanks', { reason: '     a     ' }, 'api/wrong-body'],
    ['two lines', { reason: '核对证件\r\n伪造的一行' }, 'api/wrong-body'],
    ['201 letters', { reason: '核'.repeat(201) }, 'api/wrong-body'],
    ['no field', { fields: [] }, 'api/wrong-body'],
    ['an unknown field', { fields: ['/application/none'] }, 'api/nothing-to-reveal'],
    ['a field that is plain', { fields: ['/application/applicant/mobile'] }, 'api/nothing-to-reveal'],
    ['a prototype', { fields: ['/application/__proto__/x', '/constructor/name'] }, 'api/nothing-to-reveal'],
    ['more than it knows', { also: 1 }, 'api/unknown-field'],
  ])('is refused with %s', async (_, change, code) => {
    const { view } = await submitted('huang')
    const { status, body } = await reveal<ProblemDetails>(view.id, 'clerkB', change)
    expect([status, body.type]).toEqual([422, code])
    expect((await call<Look[]>(`/cases/${view.id}/looks`, { token: await tokenOf('huang') })).body).toEqual([])
  })

  test('two hundred rare characters are a reason', async () => {
    const { view } = await submitted('huang')
    expect((await reveal(view.id, 'clerkB', { reason: '𠮷'.repeat(200) })).status).toBe(200)
  })

  test('does not show what the desk is not to know of at all', async () => {
    const bundle = structuredClone(bundleOf('senior-card'))
    bundle.service.desks['handler'] = { post: 'handler', unit: 'deciding', hides: [AT] }
    await publish(bundle)
    const { view } = await submitted('huang')
    await act(view.id, 'clerkB', 'accept')
    const seen = await look(view.id, 'handler1')
    expect([applicantOf(seen)['idNumber'], seen.forms[0]?.masked]).toEqual([undefined, undefined])
    expect((await reveal<ProblemDetails>(view.id, 'handler1')).body.type).toBe('api/nothing-to-reveal')
    await publish(bundleOf('senior-card'))
  })
})

describe('the auditor', () => {
  test('reads who looked and who was refused, and not what they saw', async () => {
    const { view } = await submitted('huang')
    // Twice within the hour is one look; the applicant's own reading is none.
    for (const person of ['clerkA', 'clerkA', 'huang'])
      await call(`/cases/${view.id}`, { token: await tokenOf(person) })
    await reveal(view.id, 'clerkB', { reason: `电话 13800138000 核对 ${ID}` })
    await call(`/cases/${view.id}`, { token: await tokenOf('issuer1') })
    await call(`/cases/${view.id}`, { token: await tokenOf('issuer1') })
    const [file = ''] = Object.keys(view.files)
    await call(`/files/${file}/preview`, { token: await tokenOf('clerkB') })
    // Not scanned yet: nothing was given out, so nothing was opened.
    await call(`/files/${file}`, { token: await tokenOf('clerkA') })
    const { status, body } = await call<AuditLine[]>('/audit', { token: await tokenOf('auditor1') })
    const lines = body.filter((line) => line.case?.id === view.id)
    expect([status, lines.map(({ kind, person, action, fields }) => [kind, person, action, fields])]).toEqual([
      200,
      [
        ['opened', 'clerkB', 'file.read', ['/application/photo']],
        ['denied', 'issuer1', 'case.read', []],
        ['revealed', 'clerkB', 'case.reveal', [AT]],
        ['opened', 'clerkA', 'case.read', []],
      ],
    ])
    expect(JSON.stringify(body)).not.toMatch(/13800138000|450299195803120022|黄素兰/)
    const earlier = await call<AuditLine[]>(`/audit/${lines[2]?.id}`, { token: await tokenOf('auditor1') })
    expect(earlier.body.every(({ id }) => id < (lines[2]?.id ?? 0))).toBe(true)
  })

  test('sees no case, and nobody else sees the log', async () => {
    const { view } = await submitted('huang')
    expect((await call(`/cases/${view.id}`, { token: await tokenOf('auditor1') })).status).toBe(404)
    for (const person of ['huang', 'clerkA', 'supervisor1', 'publisher1'])
      expect([person, (await call('/audit', { token: await tokenOf(person) })).status]).toEqual([person, 403])
  })
})
