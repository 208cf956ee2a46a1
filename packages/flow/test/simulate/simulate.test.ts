// A scenario that holds says nothing; one that does not says where and what.
import type { PeopleFile, Scenario, Step } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/index.ts'
import { COUNTY } from '../engine/fixtures/county.ts'
import { APPLICATION, LICENCE } from '../engine/fixtures/licence.ts'

const people: PeopleFile = {
  format: 1,
  people: { huang: { name: '黄素兰', sex: 'F', idNumber: APPLICATION.idNumber } },
}
const county = {
  ...COUNTY,
  directory: {
    ...COUNTY.directory,
    people: {
      clerkA: {
        name: '韦晓红',
        posts: [
          { post: 'windowClerk', unit: 's1' },
          { post: 'decider', unit: 'c' },
        ],
      },
      handler1: { name: '罗海', posts: [{ post: 'handler', unit: 'c' }] },
    },
  },
}
const play = (...steps: Step[]) =>
  simulate(LICENCE, { format: 1, title: 't', county: 'sample', steps } satisfies Scenario, county, people)
const at = (day: string) => `${day}T09:00:00+08:00`
const form = { ...APPLICATION, photo: { $file: 'photo.jpg' } }
const start: Step = { at: at('2026-03-02'), who: 'clerkA', event: 'start', form }

describe('a scenario', () => {
  test('that holds has no findings and shows every step', () => {
    const run = play(
      {
        ...start,
        expect: {
          state: 'open.received',
          caseNo: '11450299MB000001955452099901000202603020001',
          due: { receipt: '2026-03-09' },
          tasks: ['window'],
          tags: ['received'],
          notDue: ['statutory'],
          documents: [],
        },
      },
      {
        at: at('2026-03-03'),
        who: 'clerkA',
        event: 'accept',
        expect: {
          documents: ['N3'],
          says: ['黄素兰：最晚 2026年3月31日 办结'],
          due: { statutory: '2026-03-31' },
          notDue: ['receipt'],
        },
      },
      { at: at('2026-03-04'), who: 'handler1', event: 'pass' },
      {
        at: at('2026-03-05'),
        who: 'clerkA',
        event: 'approve',
        expect: { refused: ['flow/receiver-may-not-decide'], says: ['受审分离'], state: 'open.working.deciding' },
      },
    )
    expect(run.findings).toEqual([])
    expect(run.steps).toHaveLength(4)
    expect(run.steps.map(({ tasks }) => tasks.map(({ desk }) => desk))).toEqual([
      ['window'],
      ['handler'],
      ['decider'],
      ['decider'],
    ])
  })

  test('a file stands for an id that looks like a real one, the same for the same name', () => {
    const [one] = play(start).steps
    expect(one?.state?.data['application']).toMatchObject({ photo: expect.stringMatching(/^file_[0-9a-z]{26}$/) })
    expect(play(start).steps[0]?.state).toEqual(one?.state)
  })

  test('the applicant at the window is whose number stands in the form', () => {
    const named = {
      ...LICENCE,
      forms: { ...LICENCE.forms, application: { format: 1 as const, schema: { type: 'object' as const } } },
    }
    const step = { ...start, form: { age: 30, area: 's1', applicant: { idNumber: APPLICATION.idNumber, name: '?' } } }
    const run = simulate(named, { format: 1, title: 't', county: 'sample', steps: [step] }, county, people)
    expect(run.steps[0]?.state?.applicant).toEqual({ id: 'huang', name: '黄素兰' })
  })

  test('a step without an event lets time pass', () => {
    const run = play(start, {
      at: at('2026-03-10'),
      expect: { state: 'open.working.handling', documents: ['N3'], due: { statutory: '2026-03-30' } },
    })
    expect(run.findings).toEqual([])
  })

  test('what differs is named with its step, what was expected and what was found', () => {
    const { findings } = play(start, {
      at: at('2026-03-03'),
      who: 'clerkA',
      event: 'accept',
      expect: { due: { statutory: '2026-04-01' }, tasks: ['window'] },
    })
    expect(findings.map(({ code, at, says }) => [code, at, says])).toEqual([
      [
        'flow/scenario-differs',
        '/steps/1/expect/tasks',
        '第 2 步（2026-03-03T09:00:00+08:00 accept）的 tasks：应为“window”，实为“handler”。',
      ],
      [
        'flow/scenario-differs',
        '/steps/1/expect/due/statutory',
        '第 2 步（2026-03-03T09:00:00+08:00 accept）的 due/statutory：应为“2026年4月1日”，实为“2026年3月31日”。',
      ],
    ])
  })

  test('every kind of expectation can fail', () => {
    const wrong = {
      state: 'x',
      caseNo: 'x',
      due: { receipt: '2026-01-01' },
      notDue: ['receipt'],
      used: { receipt: 9 },
      provisional: ['receipt'],
      tags: ['x'],
      documents: ['N1'],
      refused: ['x/y'],
      says: ['这句话没有'],
      tasks: [],
      result: 0,
      open: ['/x'],
    }
    const { findings } = play({ ...start, expect: wrong })
    expect(findings.map(({ at }) => at.split('/')[4]).sort()).toEqual(Object.keys(wrong).sort())
  })

  test('a refusal that nobody expected is a finding', () => {
    const { findings } = play({ ...start, form: { ...form, age: 7 } })
    expect(findings.map(({ says }) => says)).toEqual([expect.stringContaining('应为“（空）”，实为“licence/too-young”')])
  })

  test('somebody whom nobody knows is a finding', () => {
    expect(play({ ...start, who: 'ghost' }).findings).toMatchObject([
      { code: 'flow/scenario-stranger', at: '/steps/0', says: expect.stringContaining('ghost') },
    ])
  })
})
