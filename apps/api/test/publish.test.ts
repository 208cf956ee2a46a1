// Publishing: who may, what is refused, and that a version never changes.
import type { CaseView, ItemView, PublishAnswer } from '@yichuang/client'
import type { Bundle, Json, Problem } from '@yichuang/definition'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

/** The item with one part patched (RFC 7396). */
const withPart = (part: keyof Bundle, patch: Json): Bundle =>
  patched(bundleOf('senior-card') as unknown as Json, { [part]: patch }) as unknown as Bundle

function patched(value: Json | undefined, patch: Json): Json {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch
  const base = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  const next = Object.entries(patch).map(([name, part]) => [
    name,
    part === null ? undefined : patched(base[name], part),
  ])
  return JSON.parse(JSON.stringify({ ...base, ...Object.fromEntries(next) })) as Json
}

const withPattern = (pattern: string): Bundle =>
  withPart('forms', {
    application: { schema: { properties: { oldCardNo: { type: 'string', maxLength: 200, pattern } } } },
  })

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

describe('a definition', () => {
  test('published again is the version that it was', async () => {
    const again = await publish(bundleOf('senior-card'))
    expect(again).toMatchObject({ version: 1, fresh: false })
    expect(again.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('taken back becomes current again: what is served is what was published last', async () => {
    const first = bundleOf('senior-card')
    const before = await publish(first)
    const changed = await publish({ ...first, service: { ...first.service, name: '写错的名称' } } as typeof first)
    expect(changed).toMatchObject({ version: before.version + 1, fresh: true })
    const back = await publish(first)
    expect(back).toMatchObject({ version: before.version + 2, hash: before.hash, fresh: true })
    const { body } = await call<ItemView>('/items/senior-card')
    expect(body).toMatchObject({ name: '老年人优待证', version: back.version })
  })

  test('shows materials and fields in the order in which they were written', async () => {
    const { service, forms } = bundleOf('senior-card')
    const { body } = await call<ItemView>('/items/senior-card')
    expect(body.materials.map(({ code }) => code)).toEqual(Object.keys(service.materials ?? {}))
    expect(Object.keys(body.form.schema.properties ?? {})).toEqual(
      Object.keys(forms['application']?.schema.properties ?? {}),
    )
  })

  test('speaks English to who reads English, as far as its author has translated it', async () => {
    const { headers, body } = await call<ItemView>('/items/senior-card', { headers: { 'accept-language': 'en-US' } })
    expect(headers.get('content-language')).toBe('en')
    const { en = {} } = bundleOf('senior-card').text
    expect(body.name).toBe(en['老年人优待证'])
    expect(body.form.schema.properties?.['photo']?.title).toBe(en['近期免冠照片'])
    expect(body.limits.map(({ says }) => says)).toEqual([
      '5 working days after acceptance',
      '10 working days after acceptance',
      '5 working days',
    ])
  })

  test.each(['clerkA', 'author1', 'huang'])('is not published by %s', async (person) => {
    const json = { bundle: bundleOf('senior-card') }
    const { status, body } = await call('/definitions', { token: await tokenOf(person), json })
    expect([status, body.type]).toEqual([403, 'api/not-allowed'])
  })

  test.each<[string, Bundle]>([
    ['leads to a state that is not there', withPart('flow', { states: { open: { on: { withdraw: 'nowhere' } } } })],
    ['has a rule that is none', withPart('service', { rules: { oldEnough: { if: { runCode: ['1'] } } } })],
    ['has a key that is not of the format', withPart('service', { entry: 'x' })],
    ['lacks its form', withPart('forms', { application: null })],
    ['has no flow', withPart('flow', null)],
    ['gives two cases one number', withPart('service', { caseNumber: '{taskCode}{yyyyMMdd}' })],
    ['has a pattern that could run for ever', withPattern('^(a?){30}a{30}$')],
    ['has a pattern that could run very long', withPattern('.*.*.*.*.*=.*')],
  ])('that %s is refused by name, with every finding', async (_, bundle) => {
    const { status, body } = await call('/definitions', { token: await tokenOf('publisher1'), json: { bundle } })
    expect([status, body.type, body.errors[0]?.at]).toEqual([422, 'api/definition-broken', 'senior-card'])
    expect(body.title).toContain('senior-card')
    expect(body.errors.length).toBeGreaterThan(1)
    for (const { says, try: way } of body.errors) expect([says, way]).not.toContain('')
  })

  test.each([[[]], ['x'], [{}], [{ id: '../x' }], [{ format: 1, id: 'x', service: [], flow: 7 }]])(
    '%j is none',
    async (bundle) => {
      const { status } = await call('/definitions', { token: await tokenOf('publisher1'), json: { bundle } })
      expect(status).toBe(422)
    },
  )

  test('that is broken leaves the others served', async () => {
    const { body } = await call<{ id: string }[]>('/items')
    expect(body.map(({ id }) => id)).toEqual(['senior-card'])
    expect((await call('/items/senior-card')).status).toBe(200)
  })

  test('is checked for its author without being published', async () => {
    const token = await tokenOf('author1')
    const good = await call<{ findings: Problem[] }>('/definitions/check', {
      token,
      json: { bundle: bundleOf('senior-card') },
    })
    expect([good.status, good.body.findings]).toEqual([200, []])
    const bad = await call<{ findings: Problem[] }>('/definitions/check', { token, json: { bundle: { id: 'x' } } })
    expect(bad.body.findings.length).toBeGreaterThan(0)
    expect((await call('/definitions/check', { token: await tokenOf('clerkA'), json: { bundle: {} } })).status).toBe(
      403,
    )
  })

  test('of a new version leaves running cases on theirs', async () => {
    const { view } = await submitted('huang')
    const { version } = view.item
    const next = await publish(withPart('service', { name: '老年人优待证（新版）' }))
    expect(next).toMatchObject({ version: version + 1, fresh: true } satisfies Partial<PublishAnswer>)
    const { body } = await act<CaseView>(view.id, 'clerkA', 'accept')
    expect(body.item).toMatchObject({ version, name: '老年人优待证' })
    expect((await submitted('liang')).view.item.version).toBe(version + 1)
    const old = await call<ItemView>(`/items/senior-card@${version}`)
    expect(old.body.name).toBe('老年人优待证')
  })
})
