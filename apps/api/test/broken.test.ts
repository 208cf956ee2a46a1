// Definitions that pass every check and fail only when a case meets them: nothing is half written, nobody reads "500".
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseSummary, CaseView, Inbox, ItemSummary, ProblemDetails } from '@yichuang/client'
import type { Bundle, Json } from '@yichuang/definition'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { act, application, bundleOf, call, clock, newKey, publish, submitted, tokenOf, upload } from './stage.ts'

/** Has an answer only for numbers; what it meets is a text. */
const failing: Json = { '>': [{ var: 'data.application.applyKind' }, 5] }

/** The item under another name, one part of it changed. */
function variant(id: string, change: (bundle: Bundle) => void): Promise<unknown> {
  const bundle = structuredClone(bundleOf('senior-card'))
  bundle.id = id
  bundle.service.id = id
  change(bundle)
  return publish(bundle)
}

const apply = async (item: string) => {
  const token = await tokenOf('huang')
  const form = application((await upload(token)).id)
  return { token, answer: await call<CaseView & ProblemDetails>('/cases', { token, json: { item, form } }) }
}

const inside = <T>(look: (sql: SqlStorage) => T): Promise<T> =>
  runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('sample')), (_, state) => look(state.storage.sql))

/** Everything that a write could leave behind. */
const rowsNow = () =>
  inside((sql) =>
    ['cases', 'entries', 'tasks', 'documents', 'outbox', 'refusals', 'counters'].map(
      (table) => sql.exec(`SELECT count(*) AS n FROM ${table}`).one()['n'],
    ),
  )

/** The lines of the log that were written meanwhile. */
async function logged(doing: () => Promise<unknown>): Promise<string[]> {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    await doing()
    return spy.mock.calls.map(([line]) => String(line))
  } finally {
    spy.mockRestore()
  }
}

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  await variant('bad-require', ({ service }) => {
    service.rules['bad'] = { if: failing }
    service.events['accept'] = { title: '受理', require: ['bad'] }
  })
  await variant('bad-start', ({ service }) => {
    service.rules['bad'] = { if: failing }
    service.start.require = ['bad']
  })
  await variant('bad-guard', ({ service, flow }) => {
    service.rules['bad'] = { if: failing }
    const received = (flow as unknown as Flow).states['open']?.states?.['received']
    if (received?.on) received.on['accept'] = [{ guard: 'bad', target: 'working' }]
  })
  await variant('bad-limit', ({ service }) => {
    service.rules['bad'] = { if: { and: [{ in: ['accepted', { var: 'case.tags' }] }, failing] } }
    const promised = service.limits['promised']
    if (promised && !Array.isArray(promised)) promised.if = 'bad'
  })
  await variant('bad-effect', ({ flow }) => {
    const received = (flow as unknown as Flow).states['open']?.states?.['received']
    const actions = [{ type: 'emit', params: { topic: 'accepted', with: { late: failing } } }]
    if (received?.on) received.on['accept'] = { target: 'working', actions }
  })
  await variant('bad-notice', ({ documents }) => {
    const acceptance = documents['acceptance']
    acceptance?.body.push({ text: '附页', if: failing })
  })
})

interface Flow {
  states: Record<string, { states?: Record<string, { on?: Record<string, unknown> }> }>
}

describe('a definition that fails at run time', () => {
  test.each([
    ['a requirement of an event', 'bad-require', '/service/rules/bad'],
    ['a guard', 'bad-guard', '/service/rules/bad'],
    ['a rule of a limit', 'bad-limit', '/service/rules/bad'],
    ['a param of an effect', 'bad-effect', '/flow'],
    ['a template of a notice', 'bad-notice', '/documents/acceptance'],
  ])('by %s is told with its place, and the case stays as it was', async (_, item, place) => {
    const { answer } = await apply(item)
    expect(answer.status).toBe(201)
    const before = await rowsNow()
    let acted: Awaited<ReturnType<typeof act<ProblemDetails>>> | undefined
    const lines = await logged(async () => {
      acted = await act<ProblemDetails>(answer.body.id, 'clerkB', 'accept')
    })
    expect([acted?.status, acted?.body.type]).toEqual([409, 'api/item-broken'])
    expect(acted?.body.errors[0]?.at).toContain(`${item}@1${place}`)
    expect(acted?.body.detail).toContain(`${item}@1${place}`)
    expect(lines.join('\n')).toContain(`"item":"${item}@1"`)
    expect(lines.join('\n')).not.toContain('黄素兰')
    expect(await rowsNow()).toEqual(before)
    const { status, body } = await call<CaseView>(`/cases/${answer.body.id}`, { token: await tokenOf('clerkB') })
    expect([status, body.seq]).toEqual([200, 1])
  })

  test('by a requirement of the start is told to the applicant, who is not at fault; nothing is written', async () => {
    const before = await rowsNow()
    const { answer } = await apply('bad-start')
    expect([answer.status, answer.body.type]).toEqual([409, 'api/item-broken'])
    expect(answer.body.detail).toMatch(/您填写的没有错.*bad-start@1\/service\/rules\/bad/)
    expect(await rowsNow()).toEqual(before)
  })

  test('takes away the button it belongs to and no other', async () => {
    const { answer } = await apply('bad-require')
    const { body } = await call<CaseView>(`/cases/${answer.body.id}`, { token: await tokenOf('clerkB') })
    const said = Object.fromEntries(body.actions.map(({ event, refused }) => [event, refused.map(({ code }) => code)]))
    expect(said['accept']).toEqual(['flow/broken-rule'])
    expect(said['requestCorrection']).toEqual([])
  })

  test('is not remembered under the key: the write may come again when it is mended', async () => {
    const token = await tokenOf('huang')
    const form = application((await upload(token)).id)
    const key = newKey()
    const json = { item: 'bad-start', form }
    expect((await call('/cases', { token, json, key })).status).toBe(409)
    await variant('bad-start', () => {})
    expect((await call('/cases', { token, json, key })).status).toBe(201)
  })
})

describe('one row that cannot be shown', () => {
  test('stands in its list as a line that says so: my cases, the inbox, the catalogue', async () => {
    const whole = (await submitted('liang')).view
    const torn = (await submitted('liang')).view
    await inside((sql) => void sql.exec("UPDATE cases SET state = 'torn' WHERE id = ?", torn.id))
    const token = await tokenOf('liang')
    let mine: CaseSummary[] = []
    let inbox: Inbox | undefined
    const lines = await logged(async () => {
      mine = (await call<CaseSummary[]>('/cases', { token })).body
      inbox = (await call<Inbox>('/inbox', { token: await tokenOf('clerkB') })).body
    })
    expect(mine.find(({ id }) => id === whole.id)?.state.title).toBe('收件')
    expect(mine.find(({ id }) => id === torn.id)).toMatchObject({
      no: torn.no,
      state: { title: '暂时无法显示', done: false },
      holder: '请联系办理窗口，办件仍在',
    })
    const task = inbox?.tasks.find((one) => one.case.id === torn.id)
    expect(task).toMatchObject({ case: { no: torn.no }, title: '收件 · 暂时无法显示' })
    expect(inbox?.tasks.some((one) => one.case.id === whole.id)).toBe(true)
    expect(lines.join('\n')).toContain(torn.id)
    await inside((sql) => {
      sql.exec('DELETE FROM tasks WHERE case_id = ?', torn.id)
      sql.exec('DELETE FROM cases WHERE id = ?', torn.id)
    })
  })

  test('of the catalogue: a version that no longer runs cannot be applied for, the others can', async () => {
    await inside((sql) =>
      sql.exec(
        "INSERT INTO items (id, version, hash, bundle, published_at, published_by) VALUES ('old-engine', 1, 'x', '{}', '', '')",
      ),
    )
    const { status, body } = await call<ItemSummary[]>('/items')
    expect(status).toBe(200)
    expect(body.find(({ id }) => id === 'old-engine')).toMatchObject({ status: 'suspended', name: 'old-engine' })
    expect(body.find(({ id }) => id === 'senior-card')).toMatchObject({ status: 'active', name: '老年人优待证' })
    expect((await apply('senior-card')).answer.status).toBe(201)
    await inside((sql) => sql.exec("DELETE FROM items WHERE id = 'old-engine'"))
  })
})

describe('a service that is closed meanwhile', () => {
  test('takes no application that was begun on an earlier version', async () => {
    await variant('closing', () => {})
    await variant('closing', ({ service }) => {
      service.status = 'suspended'
    })
    const token = await tokenOf('huang')
    const json = { item: 'closing', version: 1, form: application((await upload(token)).id) }
    const { status, body } = await call('/cases', { token, json })
    expect([status, body.type]).toEqual([409, 'api/item-closed'])
  })
})
