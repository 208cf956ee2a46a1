// RELIABILITY T33: whatever is done to the log or to a case behind the API's back is found; what was not touched is whole.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView, Verified, VerifiedPage } from '@yichuang/client'
import { canonical, hashOf, type Json } from '@yichuang/definition'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { act, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

const inside = <T>(look: (sql: SqlStorage) => T): Promise<T> =>
  runInDurableObject(env.COUNTY.get(env.COUNTY.idFromName('sample')), (_, state) => look(state.storage.sql))

const TRIGGERS = ['entries_are_kept', 'entries_stand']

/** Does something that the store itself would refuse, asks, and puts everything back as it was. */
async function tampered<T>(change: (sql: SqlStorage) => void, look: () => Promise<T>): Promise<T> {
  const kept = await inside((sql) => {
    const rows = {
      triggers: sql
        .exec<{ sql: string }>("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'entries'")
        .toArray(),
      entries: sql.exec('SELECT * FROM entries').toArray(),
      cases: sql.exec('SELECT * FROM cases').toArray(),
    }
    for (const name of TRIGGERS) sql.exec(`DROP TRIGGER ${name}`)
    change(sql)
    return rows
  })
  try {
    return await look()
  } finally {
    await inside((sql) => {
      for (const table of ['entries', 'cases'] as const) {
        sql.exec(`DELETE FROM ${table}`)
        for (const row of kept[table]) {
          const names = Object.keys(row)
          const marks = names.map(() => '?').join(', ')
          sql.exec(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`, ...Object.values(row))
        }
      }
      for (const { sql: trigger } of kept.triggers) sql.exec(trigger)
    })
  }
}

let first: CaseView
let second: CaseView
let clerk: string
let auditor: string
const verify = async (id: string, lang = 'zh-CN') =>
  (await call<Verified>(`/cases/${id}/verify`, { token: auditor, headers: { 'accept-language': lang } })).body

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
  clerk = await tokenOf('clerkB')
  auditor = await tokenOf('auditor1')
  const walked = async (who: string) => {
    const { view } = await submitted(who)
    await act(view.id, 'clerkB', 'accept')
    await act(view.id, 'handler1', 'pass', { opinion: '符合条件。' })
    await act(view.id, 'decider1', 'sendBack', { reason: '请再核对。' })
    return (await act<CaseView>(view.id, 'handler1', 'pass', { opinion: '核对过了。' })).body
  }
  first = await walked('huang')
  second = await walked('liang')
})

describe('a record that nobody touched', () => {
  test('is whole, with its head, in the words of the reader', async () => {
    const head = await inside((sql) => sql.exec('SELECT head FROM cases WHERE id = ?', first.id).one()['head'])
    expect(await verify(first.id)).toEqual({
      ok: true,
      entries: 5,
      head,
      says: '记录完整：共 5 条，逐条相扣，和办件现在的内容一致。',
    })
    expect((await verify(first.id, 'en')).says).toMatch(/^The record is whole: 5 entries/)
  })

  test('is verified by its officers and by the auditor; for its applicant and for others there is nothing to ask', async () => {
    const people = ['clerkB', 'handler1', 'supervisor1', 'auditor1', 'huang', 'liang', 'publisher1']
    const answers = await Promise.all(
      people.map(async (who) => (await call(`/cases/${first.id}/verify`, { token: await tokenOf(who) })).status),
    )
    expect(answers).toEqual([200, 200, 200, 200, 404, 404, 404])
    const { body } = await call<CaseView>(`/cases/${first.id}`, { token: clerk })
    expect(body.may).toContain('case.verify')
  })
})

/** One change to the log of the first case; `n` chooses the entry. */
const MUTATIONS: Record<string, (sql: SqlStorage, n: number) => void> = {
  'an entry is deleted': (sql, n) => void sql.exec('DELETE FROM entries WHERE case_id = ? AND seq = ?', first.id, n),
  'an entry is deleted and the rest moved up': (sql, n) => {
    sql.exec('DELETE FROM entries WHERE case_id = ? AND seq = ?', first.id, n)
    sql.exec('UPDATE entries SET seq = -(seq - 1) WHERE case_id = ? AND seq > ?', first.id, n)
    sql.exec('UPDATE entries SET seq = -seq WHERE case_id = ? AND seq < 0', first.id)
  },
  'a word of an entry is altered': (sql, n) => {
    const { entry } = line(sql, first.id, n)
    const value = { ...(JSON.parse(entry) as object), recordedAt: '2026-03-02T09:00:01+08:00' } as Json
    put(sql, first.id, n, { entry: canonical(value) })
  },
  'an entry is altered and its own hash made to fit': (sql, n) => {
    const { entry } = line(sql, first.id, n)
    const previous = n === 1 ? '' : line(sql, first.id, n - 1).hash
    const value = { ...(JSON.parse(entry) as object), recordedAt: '2026-03-02T09:00:01+08:00' } as Json
    put(sql, first.id, n, { entry: canonical(value), hash: hashOf({ previous, entry: value }) })
  },
  'an entry is spelt in another way': (sql, n) => put(sql, first.id, n, { entry: `${line(sql, first.id, n).entry} ` }),
  'an entry is no JSON any more': (sql, n) => put(sql, first.id, n, { entry: '{' }),
  'an entry is null': (sql, n) => put(sql, first.id, n, { entry: 'null' }),
  'a hash is altered': (sql, n) => put(sql, first.id, n, { hash: 'f'.repeat(64) }),
  'two entries change places': (sql, n) => {
    const other = (n % 5) + 1
    const [a, b] = [line(sql, first.id, n), line(sql, first.id, other)]
    put(sql, first.id, n, b)
    put(sql, first.id, other, a)
  },
  'the log is cut from here on': (sql, n) =>
    void sql.exec('DELETE FROM entries WHERE case_id = ? AND seq >= ?', first.id, n),
  'the log is cut and the case follows': (sql, n) => {
    sql.exec('DELETE FROM entries WHERE case_id = ? AND seq >= ?', first.id, n)
    const head = n === 1 ? '' : line(sql, first.id, n - 1).hash
    sql.exec('UPDATE cases SET seq = ?, head = ? WHERE id = ?', n - 1, head, first.id)
  },
  'an entry of another case stands in its place': (sql, n) => put(sql, first.id, n, line(sql, second.id, n)),
  'an entry is added at the end': (sql) => {
    const last = line(sql, first.id, 5)
    const entry = { ...(JSON.parse(last.entry) as object), seq: 6 } as Json
    const hash = hashOf({ previous: last.hash, entry })
    sql.exec('INSERT INTO entries (case_id, seq, entry, hash) VALUES (?, 6, ?, ?)', first.id, canonical(entry), hash)
  },
}

const line = (sql: SqlStorage, id: string, seq: number) =>
  sql
    .exec<{ entry: string; hash: string }>('SELECT entry, hash FROM entries WHERE case_id = ? AND seq = ?', id, seq)
    .one()

function put(sql: SqlStorage, id: string, seq: number, { entry, hash }: { entry?: string; hash?: string }): void {
  if (entry !== undefined) sql.exec('UPDATE entries SET entry = ? WHERE case_id = ? AND seq = ?', entry, id, seq)
  if (hash !== undefined) sql.exec('UPDATE entries SET hash = ? WHERE case_id = ? AND seq = ?', hash, id, seq)
}

describe('a record that was tampered with', () => {
  test.each(Object.entries(MUTATIONS))('is found when %s', async (_, change) => {
    for (const n of [1, 2, 3, 4, 5]) {
      const [told, other] = await tampered(
        (sql) => change(sql, n),
        async () => [await verify(first.id), await verify(second.id)] as const,
      )
      expect([n, told.ok, other.ok]).toEqual([n, false, true])
      expect(told.brokenAt).toBeGreaterThan(0)
      expect(told.says).toMatch(/^记录/)
    }
    expect((await verify(first.id)).ok).toBe(true)
  })

  test('is found whichever letter of an entry is changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.nat(), async (n, place) => {
        const told = await tampered(
          (sql) => {
            const { entry } = line(sql, first.id, n)
            const at = place % entry.length
            const letter = entry[at] === 'x' ? 'y' : 'x'
            put(sql, first.id, n, { entry: entry.slice(0, at) + letter + entry.slice(at + 1) })
          },
          () => verify(first.id),
        )
        expect([told.ok, told.brokenAt]).toEqual([false, n])
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  test('is found when the entries of two cases change places whole, heads and all', async () => {
    const told = await tampered(
      (sql) => {
        sql.exec("UPDATE entries SET case_id = 'meanwhile' WHERE case_id = ?", first.id)
        sql.exec('UPDATE entries SET case_id = ? WHERE case_id = ?', first.id, second.id)
        sql.exec("UPDATE entries SET case_id = ? WHERE case_id = 'meanwhile'", second.id)
        const heads = [first, second].map(({ id }) => sql.exec('SELECT head FROM cases WHERE id = ?', id).one()['head'])
        sql.exec('UPDATE cases SET head = ? WHERE id = ?', heads[1] ?? '', first.id)
        sql.exec('UPDATE cases SET head = ? WHERE id = ?', heads[0] ?? '', second.id)
      },
      async () => [await verify(first.id), await verify(second.id)],
    )
    expect(told.map(({ ok }) => ok)).toEqual([false, false])
    expect(told[0]?.says).toContain('另一个办件')
  })

  test.each([
    ['its state', "UPDATE cases SET state = json_set(state, '$.value', 'concluded') WHERE id = ?", '直接改动过'],
    [
      'its applicant in the state',
      "UPDATE cases SET state = json_set(state, '$.applicant.name', '别人') WHERE id = ?",
      '直接改动过',
    ],
    ['a state that is torn', "UPDATE cases SET state = 'torn' WHERE id = ?", '直接改动过'],
    ['its owner', "UPDATE cases SET applicant = 'p_somebody' WHERE id = ?", '申请人'],
    ['its number', "UPDATE cases SET no = 'X' WHERE id = ?", '编号'],
    ['its date', "UPDATE cases SET submitted_on = '2026-01-01' WHERE id = ?", '日期'],
    ['whether it is done', 'UPDATE cases SET done = 1 WHERE id = ?', '状态'],
    ['its version', 'UPDATE cases SET version = 9 WHERE id = ?', '事项'],
    ['its head', "UPDATE cases SET head = 'f' WHERE id = ?", '第 6 条'],
  ])('is found when the case was changed beside it: %s', async (_, statement, words) => {
    const told = await tampered(
      (sql) => void sql.exec(statement, first.id),
      () => verify(first.id),
    )
    expect(told.ok).toBe(false)
    expect(told.says).toContain(words)
  })

  test('may still be asked for by its officers, when the case itself cannot be read any more', async () => {
    const status = await tampered(
      (sql) => void sql.exec("UPDATE cases SET state = 'torn' WHERE id = ?", first.id),
      async () => (await call(`/cases/${first.id}/verify`, { token: clerk })).status,
    )
    expect(status).toBe(200)
  })
})

describe('the records of the county', () => {
  const all = async () => {
    const pages: VerifiedPage[] = []
    for (let after: string | undefined = '0'; after !== undefined; after = pages.at(-1)?.next) {
      const { status, body } = await call<VerifiedPage>(`/verify/${after}`, { token: auditor })
      if (status !== 200) throw new Error(`verify answered ${status}`)
      pages.push(body)
    }
    const sum = pages.reduce((total, { cases }) => total + cases, 0)
    return { pages, cases: sum, numbers: pages.at(-1)?.numbers, broken: pages.flatMap(({ broken }) => broken) }
  }

  test('are looked at page by page, each case once, and are whole', async () => {
    const rows = await inside((sql) => Number(sql.exec('SELECT count(*) AS n FROM cases').one()['n']))
    const { cases, numbers, broken } = await all()
    expect({ cases, numbers, broken }).toEqual({ cases: rows, numbers: rows, broken: [] })
  })

  test('have pages of fifty', async () => {
    const { pages, cases } = await tampered((sql) => {
      const copy = (id: string) =>
        sql.exec(
          `INSERT INTO cases SELECT ${sql
            .exec("SELECT name FROM pragma_table_info('cases')")
            .toArray()
            .map(({ name }) => (name === 'id' || name === 'no' ? `'${id}'` : String(name)))
            .join(', ')} FROM cases WHERE id = ?`,
          first.id,
        )
      for (let i = 0; i < 120; i++) copy(`case_copy${String(i).padStart(3, '0')}`)
    }, all)
    expect(pages.map((page) => page.cases)).toEqual([50, 50, cases - 100])
    expect(pages.flatMap(({ broken }) => broken)).toHaveLength(120)
  })

  test('name the case that is broken, a log without its case, and tell when a case has gone whole', async () => {
    const told = await tampered((sql) => {
      sql.exec('DELETE FROM entries WHERE case_id = ? AND seq = 3', first.id)
      sql.exec('DELETE FROM cases WHERE id = ?', second.id)
    }, all)
    const broken = Object.fromEntries(told.broken.map(({ id, no, says }) => [id, [no, says]]))
    expect(broken[first.id]).toEqual([first.no, expect.stringContaining('第 3 条')])
    expect(broken[second.id]).toEqual(['', expect.stringContaining('办件本身却不在了')])
    const gone = await tampered((sql) => {
      sql.exec('DELETE FROM entries WHERE case_id = ?', second.id)
      sql.exec('DELETE FROM cases WHERE id = ?', second.id)
    }, all)
    expect(gone.broken).toEqual([])
    expect(gone.cases).toBe((gone.numbers ?? 0) - 1)
  })
})
