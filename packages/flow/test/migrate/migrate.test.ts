// Cases in work go on with another version, or are refused with the reason why.
import type { Json } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { dryRun } from '../../src/index.ts'
import { WHO, WORLD } from '../engine/fixtures/county.ts'
import { APPLICATION, LICENCE } from '../engine/fixtures/licence.ts'
import { at, frozen, Play } from '../engine/fixtures/play.ts'
import { ADMIN, codes, expectFolds, goesOn, moved, patched, plan } from './moved.ts'

const filed = (payload: Json = APPLICATION) =>
  new Play(LICENCE).go('2026-03-02 09:00', WHO.clerk, 'start', { payload, applicant: 'resident' })
const working = () => filed().go('2026-03-03', WHO.clerk2, 'accept')
const inOpen = (states: Json) => ({ flow: { states: { open: { states } } } })
const renamed = patched(LICENCE, { service: { name: '占道许可(新)' } })

describe('a version that only says it otherwise', () => {
  test('takes a case as it is: only the version is another', () => {
    const play = working()
    const done = moved(play, renamed, '2026-03-04')
    expect(done).toMatchObject({ id: 'k1', ok: true, before: { version: 1, state: 'open.working.handling' } })
    expect(done.after).toEqual({ ...done.before, version: 2 })
    expect(done.changes.map(({ at: place }) => place)).toEqual(['/item/version', '/item/hash', '/seq'])
    expect(done.effects).toEqual([])
  })

  test('is written down as one entry, which folds byte for byte', () => {
    const play = working()
    const done = moved(play, renamed, '2026-03-04')
    expect(done.entries).toHaveLength(1)
    expect(done.entries[0]).toMatchObject({
      kind: 'migration',
      event: 'migrated',
      actor: ADMIN,
      payload: { from: 1, to: 2, why: '新规定施行' },
      changed: { item: { version: 2 } },
    })
    if (done.state) expectFolds([...play.entries, ...done.entries], done.state)
  })

  test('and the case goes on to its end', () => {
    const play = goesOn(working(), renamed, '2026-03-04')
    play.go('2026-03-05', WHO.handler, 'pass').go('2026-03-06', WHO.decider, 'approve')
    expect(play.path).toBe('concluded')
  })
})

describe('states', () => {
  const other = patched(
    LICENCE,
    inOpen({
      working: null,
      processing: { ...(LICENCE.flow.states['open']?.states?.['working'] as unknown as { [key: string]: Json }) },
      received: { on: { accept: { target: 'processing' } }, after: { receipt: { target: 'processing' } } },
      resubmitted: { on: { accept: { target: 'processing' } } },
      suspended: { on: { resume: 'processing.back' } },
    }),
  )
  const toOther = patched(other, { flow: { states: { concluded: { on: { reopen: 'open.processing' } } } } })

  test('a state that is gone has no place without a plan', () => {
    const done = moved(working(), toOther, '2026-03-04')
    expect(done.ok).toBe(false)
    expect(done.state).toBeUndefined()
    expect(done.refused).toEqual([
      {
        code: 'flow/migration-no-place',
        at: '/states/open.working.handling',
        params: { state: 'open.working.handling', to: 'open.working.handling' },
      },
    ])
  })

  test('what is inside of a state that moved goes along', () => {
    const play = goesOn(working().go('2026-03-04', WHO.handler, 'pass'), toOther, '2026-03-05', {
      states: { 'open.working': 'open.processing' },
    })
    expect(play.path).toBe('open.processing.deciding')
    expect(play.clock('statutory', '2026-03-05')?.due).toBe('2026-03-31')
    play.go('2026-03-06', WHO.decider, 'approve')
  })

  test('a migration ends no case', () => {
    const states = { 'open.working.handling': 'withdrawn' }
    expect(codes(moved(working(), renamed, '2026-03-04', { states }))).toEqual(['flow/migration-would-end'])
  })

  test('a case is put nowhere that it could not stay', () => {
    const onward = patched(LICENCE, inOpen({ working: { states: { handling: { always: 'deciding' } } } }))
    expect(codes(moved(working(), onward, '2026-03-04'))).toEqual(['flow/migration-no-rest'])
  })

  test('a place that is a group of places is none', () => {
    const divided = patched(
      LICENCE,
      inOpen({ working: { states: { handling: { initial: 'one', states: { one: {} } } } } }),
    )
    expect(codes(moved(working(), divided, '2026-03-04'))).toEqual(['flow/migration-no-place'])
    expect(
      goesOn(working(), divided, '2026-03-04', { states: { 'open.working.handling': 'open.working.handling.one' } })
        .path,
    ).toBe('open.working.handling.one')
  })
})

describe('limits', () => {
  const lapsing = (limit: string, more: Json = {}) =>
    patched(LICENCE, {
      service: { limits: { [limit]: { n: 5, in: 'wd', owes: 'receiving' } } },
      ...inOpen({
        received: { after: { receipt: null, [limit]: 'working' } },
        resubmitted: { after: { receipt: null } },
        ...(more as object),
      }),
    })

  test('one that runs goes on from where it began', () => {
    const play = goesOn(filed(), renamed, '2026-03-04')
    expect(play.clock('receipt', '2026-03-04')?.due).toBe('2026-03-09')
    expect(play.wait('2026-03-10').path).toBe('open.working.handling')
  })

  test('one that nothing waits for any more is not lost by oversight', () => {
    const later = lapsing('answer')
    expect(moved(filed(), later, '2026-03-04').refused).toEqual([
      { code: 'flow/migration-timer-lost', at: '/timers/receipt', params: { limit: 'receipt' } },
    ])
  })

  test('it may go on under another name, begin anew, or be given up', () => {
    const later = lapsing('answer')
    const due = (timers: NonNullable<Parameters<typeof moved>[3]>['timers']) =>
      goesOn(filed(), later, '2026-03-04', { ...(timers ? { timers } : {}) }).clock('answer', '2026-03-04')?.due
    expect(due({ receipt: { as: 'answer', counts: 'keep' } })).toBe('2026-03-09')
    expect(due({ receipt: { as: 'answer', counts: 'restart' } })).toBe('2026-03-11')
    expect(due({ receipt: 'drop' })).toBe('2026-03-11')
    expect(due({ receipt: 'drop', answer: 'drop' })).toBeUndefined()
    expect(
      goesOn(filed(), renamed, '2026-03-04', { timers: { receipt: 'restart' } }).clock('receipt', '2026-03-04')?.due,
    ).toBe('2026-03-11')
  })

  test('a new one begins with the migration; one that is used up does not begin again', () => {
    const watched = patched(LICENCE, inOpen({ working: { states: { handling: { after: { reply: 'deciding' } } } } }))
    const play = goesOn(working(), watched, '2026-03-05')
    expect(play.clock('reply', '2026-03-05')?.due).toBe('2026-03-26')
    const lateWarning = patched(
      LICENCE,
      inOpen({ received: { after: { receipt: { target: null, guard: null, actions: [] } } } }),
    )
    const warned = new Play(lateWarning)
      .go('2026-03-02 09:00', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
      .wait('2026-03-12')
    expect(warned.state.timers).toEqual([])
    expect(goesOn(warned, patched(lateWarning, { service: { name: '新' } }), '2026-03-13').state.timers).toEqual([])
  })

  test('none acts because of the migration', () => {
    const shorter = patched(LICENCE, { service: { limits: { receipt: { n: 1 } } } })
    const done = moved(filed(), shorter, '2026-03-05')
    expect(done.refused).toEqual([
      { code: 'flow/migration-already-due', at: '/timers/receipt', params: { limit: 'receipt', due: '2026-03-03' } },
    ])
    expect(
      goesOn(filed(), shorter, '2026-03-05', { timers: { receipt: 'restart' } }).clock('receipt', '2026-03-05')?.due,
    ).toBe('2026-03-06')
  })

  test('what had passed before acts first, by the old version', () => {
    const done = moved(filed(), renamed, '2026-03-16')
    expect(done.entries.map(({ kind, event }) => [kind, event])).toEqual([
      ['timer', 'receipt'],
      ['migration', 'migrated'],
    ])
    expect(done.before.state).toBe('open.working.handling')
  })

  test('and stands even where the migration is refused', () => {
    const gone = patched(
      LICENCE,
      inOpen({
        working: {
          initial: 'first',
          states: { handling: null, first: {}, deciding: { on: { object: 'first' } } },
        },
      }),
    )
    const done = moved(filed(), gone, '2026-03-16')
    expect(done.ok).toBe(false)
    expect(done.entries.map(({ kind }) => kind)).toEqual(['timer'])
    expect(done.state?.value).toEqual({ open: { working: 'handling' } })
  })

  test('time that was granted stays granted', () => {
    const extended = working().go('2026-03-04', WHO.decider, 'extend')
    const due = extended.clock('statutory', '2026-03-05')?.due
    expect(goesOn(extended, renamed, '2026-03-05').clock('statutory', '2026-03-05')?.due).toBe(due)
    const other = patched(LICENCE, {
      service: { limits: { extension: null } },
      ...inOpen({ working: { on: { extend: null } } }),
    })
    expect(codes(moved(extended, other, '2026-03-05'))).toEqual(['flow/migration-timer-lost'])
  })

  test('whoever was shown an earlier day is told the later one', () => {
    const longer = patched(LICENCE, { service: { limits: { statutory: { n: 30 } } } })
    expect(moved(working(), longer, '2026-03-04').effects).toEqual([
      {
        type: 'notify',
        params: {
          to: 'applicant',
          text: 'deadlineRecomputed',
          limit: 'statutory',
          from: '2026-03-31',
          due: '2026-04-15',
        },
        at: at('2026-03-04'),
        on: '2026-03-04',
      },
    ])
  })
})

describe('data', () => {
  const form = (schema: Json) => patched(LICENCE, { forms: { application: { schema } } })

  test('is moved, filled in and left behind as the plan says, and computed again', () => {
    const other = form({
      required: ['person', 'area', 'purpose'],
      properties: {
        name: null,
        age: null,
        idNumber: null,
        photo: null,
        person: {
          type: 'object',
          required: ['name', 'age'],
          additionalProperties: false,
          properties: {
            name: { type: 'string', maxLength: 50 },
            age: { type: 'integer' },
            idNumber: { type: 'string' },
          },
        },
        purpose: { type: 'string', maxLength: 20 },
        label: { computed: { cat: [{ var: 'event.person.name' }, '！'] } },
      },
    })
    const data = [
      ...['name', 'age', 'idNumber'].map((name) => ({
        move: `/application/${name}`,
        to: `/application/person/${name}`,
      })),
      { default: '/application/purpose', value: '其他' },
      { remove: '/application/photo' },
    ]
    const fitting = patched(other, { service: { rules: { adult: { if: true } } } })
    const play = goesOn(working(), fitting, '2026-03-04', { data })
    expect(play.state.data['application']).toEqual({
      person: { name: '黄素兰', age: 30, idNumber: '450299195803120022' },
      area: 's1k1',
      purpose: '其他',
      label: '黄素兰！',
    })
  })

  test('that does not fit the new form is refused, field by field', () => {
    const stricter = form({
      required: ['name', 'area', 'purpose'],
      properties: { purpose: { type: 'string', maxLength: 9 }, photo: null, age: { minimum: 60 } },
    })
    const done = moved(working(), stricter, '2026-03-04')
    expect(new Set(codes(done))).toEqual(new Set(['flow/migration-data-unfit']))
    expect(done.refused?.map(({ at: place }) => place).sort()).toEqual([
      '/data/application/age',
      '/data/application/photo',
      '/data/application/purpose',
    ])
  })

  test('what a clerk took in incomplete is no worse in the new version', () => {
    const { photo: _, ...incomplete } = APPLICATION
    const play = goesOn(filed(incomplete), form({ properties: { name: { maxLength: 60 } } }), '2026-03-04')
    expect(play.state.data['application']).not.toHaveProperty('photo')
  })

  test('writes over nobody’s answer', () => {
    const data = [{ move: '/application/name', to: '/application/area' }]
    expect(codes(moved(working(), renamed, '2026-03-04', { data }))).toEqual(['flow/migration-data-taken'])
    const kept = goesOn(working(), renamed, '2026-03-04', { data: [{ default: '/application/age', value: 99 }] })
    expect(kept.state.data['application']).toMatchObject({ age: 30 })
  })

  test('of a form that is gone has to go somewhere; a form may be left behind', () => {
    const corrected = filed().go('2026-03-03', WHO.clerk2, 'requestCorrection', { payload: { items: ['/name'] } })
    const without = patched(LICENCE, {
      forms: { correction: null },
      service: { events: { requestCorrection: { form: null }, resubmit: { only: null } } },
    })
    expect(codes(moved(corrected, without, '2026-03-04'))).toEqual(['flow/migration-data-unfit'])
    const play = goesOn(corrected, without, '2026-03-04', { data: [{ remove: '/correction' }] })
    expect(Object.keys(play.state.data)).toEqual(['application'])
    expect(play.state.open).toBeUndefined()
  })
})

describe('people', () => {
  const counter = patched(LICENCE, {
    service: {
      desks: { window: null, counter: { post: 'windowClerk', unit: 'receiving' } },
      start: { by: ['applicant', 'counter'] },
      events: {
        requestCorrection: { by: ['counter'] },
        withdraw: { by: ['applicant', 'counter'] },
        terminate: { by: ['decider', 'counter'] },
      },
    },
    ...inOpen({ received: { meta: { desk: 'counter' } }, resubmitted: { meta: { desk: 'counter' } } }),
  })
  const everywhere = patched(counter, { flow: { states: { concluded: { meta: { desk: 'counter' } } } } })

  test('whoever took the case in is not forgotten with his desk', () => {
    expect(codes(moved(working(), everywhere, '2026-03-04'))).toEqual(['flow/migration-desk-lost'])
  })

  test('and still may not decide it where the desk has another name', () => {
    const play = goesOn(working(), everywhere, '2026-03-04', { desks: { window: 'counter' } })
    play.go('2026-03-05', WHO.handler, 'pass').do('2026-03-06', WHO.clerk, 'approve')
    expect(play.codes).toEqual(['flow/receiver-may-not-decide'])
  })

  test('an event under another name is counted on', () => {
    const other = patched(LICENCE, {
      service: {
        events: {
          requestCorrection: null,
          askAgain: { title: '补正', form: 'correction', by: ['window'], require: ['firstCorrection'] },
        },
        rules: { firstCorrection: { if: { '!': { var: 'case.count.askAgain' } } } },
      },
      ...inOpen({
        received: { on: { requestCorrection: null, askAgain: 'correcting' } },
        correcting: { on: { requestCorrection: null } },
        resubmitted: { on: { requestCorrection: null, askAgain: 'correcting' } },
      }),
    })
    const back = filed()
      .go('2026-03-03', WHO.clerk2, 'requestCorrection', { payload: { items: ['/name'] } })
      .go('2026-03-04', WHO.resident, 'resubmit', { payload: { ...APPLICATION, name: '黄兰' } })
    const play = goesOn(back, other, '2026-03-05', { events: { requestCorrection: 'askAgain' } })
    expect(play.do('2026-03-06', WHO.clerk2, 'askAgain', { payload: { items: ['/age'] } }).codes).toEqual([
      'licence/correction-already-notified',
    ])
  })

  test('a case that no office would see stays where it is', () => {
    const nowhere = patched(LICENCE, { service: { units: { deciding: { kind: 'province' } } } })
    expect(codes(moved(working(), nowhere, '2026-03-04'))).toEqual(['flow/migration-no-unit'])
  })
})

describe('tags', () => {
  const approved = patched(LICENCE, {
    service: { limits: { statutory: { from: 'admitted' } } },
    ...inOpen({ working: { tags: ['admitted'] } }),
  })

  test('one under another name keeps its days', () => {
    const play = goesOn(working(), approved, '2026-03-06', { tags: { admitted: { was: 'accepted' } } })
    expect(play.state.tags).toEqual(['admitted'])
    expect(play.clock('statutory', '2026-03-06')?.due).toBe('2026-03-31')
  })

  test('a new one counts from the migration, or from when another was gained', () => {
    expect(goesOn(working(), approved, '2026-03-06').clock('statutory', '2026-03-06')?.due).toBe('2026-04-03')
    const since = goesOn(working(), approved, '2026-03-06', { tags: { admitted: { since: 'received' } } })
    expect(since.clock('statutory', '2026-03-06')?.due).toBe('2026-03-30')
  })
})

describe('what is no business of a plan', () => {
  test('a closed case stays with its version', () => {
    const closed = filed().go('2026-03-03', WHO.resident, 'withdraw')
    expect(codes(moved(closed, renamed, '2026-03-04'))).toEqual(['flow/migration-closed'])
  })

  test('neither is a case of another version', () => {
    const play = new Play(renamed).go('2026-03-02 09:00', WHO.clerk, 'start', {
      payload: APPLICATION,
      applicant: 'resident',
    })
    const old = working()
    old.current = play.state
    expect(codes(moved(old, patched(renamed, { service: { name: '三' } }), '2026-03-04'))).toEqual([
      'flow/migration-other-version',
    ])
  })
})

test('a dry run tells of every case what would become of it, changes nothing, and shows nobody’s answers', () => {
  const children = [{ name: '黄小' }]
  const play = filed({ ...APPLICATION, children }).go('2026-03-03', WHO.clerk2, 'accept')
  const stricter = patched(LICENCE, { forms: { application: { schema: { properties: { age: { minimum: 40 } } } } } })
  const young = frozen(play.state)
  const old = frozen({ ...play.state, id: 'k2', data: { application: { ...APPLICATION, children, age: 50 } } })
  const move = {
    plan: plan(LICENCE, stricter, { data: [{ remove: '/application/children' }] }),
    from: play.item,
    to: new Play(stricter).item,
  }
  const moving = { id: 'm', at: at('2026-03-04'), actor: ADMIN, world: WORLD }
  const reports = dryRun([young, old], move, moving)
  expect(reports.map(({ id, ok, refused }) => [id, ok, refused?.map(({ code }) => code)])).toEqual([
    ['k1', false, ['flow/migration-data-unfit']],
    ['k2', true, undefined],
  ])
  expect(reports[1]?.changes.map(({ at: place }) => place)).toContain('/data/application/children')
  expect(JSON.stringify(reports)).not.toContain(APPLICATION.name)
  expect(JSON.stringify(reports)).not.toContain('黄小')
  expect(dryRun([young, old], move, moving)).toEqual(reports)
})
