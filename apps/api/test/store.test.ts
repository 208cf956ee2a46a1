// The county's store: whole units or nothing, limits that act without an alarm, and all of it after a restart.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CaseView } from '@yichuang/client'
import { canonical, hashOf, type Json } from '@yichuang/definition'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { forgetRefusals } from '../src/county/case/refusals.ts'
import { setMeta } from '../src/county/store/meta.ts'
import type { Unit } from '../src/county/store/unit.ts'
import type { County } from '../src/hosts/sample.ts'
import { act, bundleOf, call, clock, publish, submitted, tokenOf } from './stage.ts'

const stub = () => env.COUNTY.get(env.COUNTY.idFromName('sample'))
const inside = <T>(
  look: (county: County, sql: SqlStorage, storage: DurableObjectStorage) => T | Promise<T>,
): Promise<T> => runInDurableObject(stub(), (county, state) => look(county, state.storage.sql, state.storage))
const unitOf = (county: County) => (county as unknown as { unit: <T>(unit: Unit<T>) => T }).unit.bind(county)

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  await publish(bundleOf('senior-card'))
})

beforeEach(async () => {
  // What waits is out before the clock goes back.
  await inside((county) => county.carried())
  await clock('2026-03-02T09:00:00+08:00')
})

describe('a unit of work', () => {
  test('that fails half way leaves nothing', async () => {
    await inside((county, sql) => {
      const unit = function* (): Unit<void> {
        yield* setMeta('half', 'done')
        yield { sql: 'INSERT INTO counters (name, value) VALUES (?, ?)', params: ['half', 1] }
        throw new Error('on the way')
      }
      expect(() => unitOf(county)(unit())).toThrow('on the way')
      expect(sql.exec("SELECT * FROM meta WHERE name = 'half'").toArray()).toEqual([])
      expect(sql.exec("SELECT * FROM counters WHERE name = 'half'").toArray()).toEqual([])
    })
  })

  test('whose last row cannot be written takes back the case, its log, its tasks and its number', async () => {
    const count = (sql: SqlStorage) =>
      ['cases', 'entries', 'tasks', 'documents', 'keys'].map(
        (table) => sql.exec(`SELECT count(*) AS n FROM ${table}`).one()['n'],
      )
    const before = await inside((_, sql) => {
      sql.exec(
        "CREATE TRIGGER no_keys BEFORE INSERT ON keys WHEN NEW.body LIKE '%\"no\"%' BEGIN SELECT RAISE(ABORT, 'disk'); END",
      )
      return [...count(sql), sql.exec('SELECT sum(value) AS n FROM counters').one()['n']]
    })
    await expect(submitted('huang')).rejects.toThrow('api/failed')
    const after = await inside((_, sql) => {
      sql.exec('DROP TRIGGER no_keys')
      return [...count(sql), sql.exec('SELECT sum(value) AS n FROM counters').one()['n']]
    })
    // Only the photo's own key is new.
    expect(after).toEqual(before.map((n, i) => (i === 4 ? Number(n) + 1 : n)))
    expect((await submitted('huang')).view.seq).toBe(1)
  })
})

describe('the log', () => {
  test('can be neither changed nor shortened', async () => {
    await submitted('huang')
    await inside((_, sql) => {
      expect(() => sql.exec("UPDATE entries SET entry = '{}'")).toThrow('entries stand')
      expect(() => sql.exec('DELETE FROM entries')).toThrow('entries are kept')
    })
  })

  test('is a chain: each line covers the one before', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await inside((_, sql) => {
      const lines = sql
        .exec<{ entry: string; hash: string }>(
          'SELECT entry, hash FROM entries WHERE case_id = ? ORDER BY seq',
          view.id,
        )
        .toArray()
      let previous = ''
      for (const { entry, hash } of lines) {
        const value = JSON.parse(entry) as Json
        expect(entry).toBe(canonical(value))
        expect(hash).toBe(hashOf({ previous, entry: value }))
        previous = hash
      }
      expect(lines).toHaveLength(2)
      expect(sql.exec('SELECT head FROM cases WHERE id = ?', view.id).one()['head']).toBe(previous)
    })
  })

  test('notes what was refused by its codes, and nothing that was typed', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'accept')
    await act(view.id, 'handler1', 'pass', { opinion: '符合条件。' })
    await act(view.id, 'clerkA', 'approve', { opinion: '秘密的话' })
    const row = await inside((_, sql) => sql.exec('SELECT * FROM refusals ORDER BY id DESC LIMIT 1').one())
    expect(row).toMatchObject({
      case_id: view.id,
      event: 'approve',
      person: 'clerkA',
      codes: '["flow/receiver-may-not-decide"]',
    })
    expect(JSON.stringify(row)).not.toContain('秘密')
  })
})

describe('limits', () => {
  /** Moves the county's clock without touching its alarm. */
  const later = (at: string) =>
    inside(async (county, _, storage) => {
      await storage.deleteAlarm()
      Object.defineProperty(county, 'clock', { configurable: true, value: () => Date.parse(at) })
    })
  const back = () => inside((county) => void delete (county as unknown as { clock?: unknown }).clock)

  test('act though no alarm ran, with the date on which they passed', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
    await later('2026-05-06T10:00:00+08:00')
    const { body } = await call<CaseView>(`/cases/${view.id}`, { token: await tokenOf('huang') })
    await back()
    expect(body.state.done).toBe(true)
    expect(body.timeline.at(-1)).toMatchObject({ kind: 'timer', event: 'applicantReply', on: '2026-03-23' })
  })

  test('act before a list is read', async () => {
    const { view } = await submitted('liang')
    await act(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
    await later('2026-05-06T10:00:00+08:00')
    const { body } = await call<CaseView[]>('/cases', { token: await tokenOf('liang') })
    await back()
    expect(body.find(({ id }) => id === view.id)?.state.done).toBe(true)
  })

  test('act before an act that comes too late, and the act is told so', async () => {
    const { view } = await submitted('wang')
    await act(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
    await later('2026-05-06T10:00:00+08:00')
    const json = { event: 'resubmit', seen: view.seq + 1, payload: {} }
    const { status, body } = await call(`/cases/${view.id}/events`, { token: await tokenOf('wang'), json })
    await back()
    expect([status, body.type, body.current]).toEqual([409, 'api/stale-version', { seq: view.seq + 2 }])
  })

  test('set an alarm for the earliest of them', async () => {
    await submitted('huang')
    const { due, alarm } = await inside(async (county, sql, storage) => ({
      carried: await county.carried(),
      due: sql.exec<{ due: string }>('SELECT min(next_due) AS due FROM cases').one().due,
      alarm: await storage.getAlarm(),
    }))
    const offset = Date.parse('2026-03-02T09:00:00+08:00') - Date.now()
    // A day is the longest wait: what is kept for a time only is looked through too.
    const wanted = Math.min(Date.parse(due), Date.parse('2026-03-03T09:00:00+08:00'))
    expect(Math.abs((alarm ?? 0) + offset - wanted)).toBeLessThan(60_000)
  })

  test('whose alarm cannot be set fail no act: it is done, and says so', async () => {
    const { view } = await submitted('wang')
    await inside(
      (_, sql) => void sql.exec("UPDATE cases SET next_due = '10000-01-01T00:00:00+08:00' WHERE id = ?", view.id),
    )
    expect((await act(view.id, 'clerkA', 'accept')).status).toBe(200)
    expect((await submitted('huang')).view.seq).toBe(1)
  })

  test('act when the alarm runs', async () => {
    const { view } = await submitted('huang')
    await act(view.id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
    await later('2026-05-06T10:00:00+08:00')
    await inside((_, __, storage) => storage.setAlarm(Date.now() + 3_600_000))
    expect(await runDurableObjectAlarm(stub())).toBe(true)
    const done = await inside((_, sql) => sql.exec('SELECT done FROM cases WHERE id = ?', view.id).one()['done'])
    await back()
    expect(done).toBe(1)
  })

  test('that were expected too early are expected anew', async () => {
    const { view } = await submitted('huang')
    const due = (sql: SqlStorage) => sql.exec('SELECT next_due FROM cases WHERE id = ?', view.id).one()['next_due']
    const right = await inside((_, sql) => {
      const before = due(sql)
      sql.exec("UPDATE cases SET next_due = '2026-03-01T00:00:00+08:00' WHERE id = ?", view.id)
      return before
    })
    await call('/inbox', { token: await tokenOf('clerkA') })
    expect(await inside((_, sql) => due(sql))).toBe(right)
  })

  test('of a broken case stop neither the alarm nor the other cases, and are tried again', async () => {
    const broken = (await submitted('huang')).view.id
    const whole = (await submitted('liang')).view.id
    for (const id of [broken, whole]) await act(id, 'clerkA', 'requestCorrection', { items: ['/photo'] })
    await inside((_, sql) =>
      sql.exec("UPDATE cases SET state = 'torn', next_due = '2026-03-03T00:00:00+08:00' WHERE id = ?", broken),
    )
    await later('2026-05-06T10:00:00+08:00')
    await inside((_, __, storage) => storage.setAlarm(Date.now() + 3_600_000))
    expect(await runDurableObjectAlarm(stub())).toBe(true)
    const rows = await inside((_, sql) => ({
      whole: sql.exec('SELECT done FROM cases WHERE id = ?', whole).one()['done'],
      next: sql.exec('SELECT next_due FROM cases WHERE id = ?', broken).one()['next_due'],
    }))
    const alarm = await inside((_, __, storage) => storage.getAlarm())
    await back()
    expect(rows).toEqual({ whole: 1, next: '2026-05-06T11:00:00+08:00' })
    expect(alarm).toBeGreaterThan(Date.now())
    await inside((_, sql) => sql.exec('DELETE FROM tasks WHERE case_id = ?', broken))
    await inside((_, sql) => sql.exec('DELETE FROM cases WHERE id = ?', broken))
  })
})

describe('answers by key', () => {
  test('are forgotten after a week, when an alarm runs', async () => {
    await submitted('huang')
    const count = (sql: SqlStorage) => Number(sql.exec('SELECT count(*) AS n FROM keys').one()['n'])
    expect(await inside((_, sql) => count(sql))).toBeGreaterThan(0)
    await clock('2026-03-09T09:30:00+08:00')
    await inside((_, __, storage) => storage.setAlarm(Date.now() + 3_600_000))
    expect(await runDurableObjectAlarm(stub())).toBe(true)
    expect(await inside((_, sql) => count(sql))).toBe(0)
  })
})

describe('the register of refusals', () => {
  const refuseOne = async (id: string) => {
    await act(id, 'clerkB', 'deliver', { receivedBy: 'self' })
  }
  test('forgets after half a year, when an alarm runs, and not before', async () => {
    const { view } = await submitted('huang')
    await refuseOne(view.id)
    const kept = (sql: SqlStorage) =>
      sql.exec('SELECT count(*) AS n FROM refusals WHERE case_id = ?', view.id).one()['n']
    const alarm = async () => {
      await inside((_, __, storage) => storage.setAlarm(Date.now() + 3_600_000))
      await runDurableObjectAlarm(stub())
    }
    await clock('2026-08-31T09:00:00+08:00')
    await alarm()
    expect(await inside((_, sql) => kept(sql))).toBe(1)
    await clock('2026-09-02T09:00:00+08:00')
    await alarm()
    expect(await inside((_, sql) => kept(sql))).toBe(0)
  })

  test('keeps no more than so many, the newest of them', async () => {
    const { view } = await submitted('huang')
    for (let times = 0; times < 4; times++) await refuseOne(view.id)
    const left = await inside((county, sql) => {
      const last = Number(sql.exec('SELECT max(id) AS id FROM refusals').one()['id'])
      unitOf(county)(forgetRefusals('2026-01-01T00:00:00+08:00', 3))
      return sql
        .exec<{ id: number }>('SELECT id FROM refusals')
        .toArray()
        .map(({ id }) => id - last)
    })
    expect(left).toEqual([-2, -1, 0])
  })

  test('is looked through once a day, also in a county where no limit is near', async () => {
    await submitted('huang')
    await inside((_, sql) => sql.exec('UPDATE cases SET next_due = NULL'))
    await inside((_, __, storage) => storage.deleteAlarm())
    await clock('2026-03-02T09:00:30+08:00')
    await inside((county) => county.carried())
    const alarm = await inside((_, __, storage) => storage.getAlarm())
    expect((alarm ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect((alarm ?? 0) - Date.now()).toBeLessThanOrEqual(24 * 3_600_000)
  })
})

describe('a restart', () => {
  test('keeps cases, clock, keys, people and versions', async () => {
    const { view, token } = await submitted('huang')
    await clock('2026-03-02T09:05:00+08:00')
    await evictDurableObject(stub())
    const { status, body } = await call<CaseView>(`/cases/${view.id}`, { token })
    expect(status).toBe(200)
    expect(body.now.slice(0, 15)).toBe('2026-03-02T09:0')
    expect({ ...body, now: '' }).toEqual({ ...view, now: '' })
  })
})
