// A limit that acts does so at the instant the oracle says: not a second before, and not later however late one looks.
import type { CalendarFile, County } from '@yichuang/definition'
import { type Actor, compile, decide, type Item, nextDue, touch } from '@yichuang/flow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleOf } from '../engine/fixtures/licence.ts'
import { inShanghai, timeOf } from '../oracle/dates.ts'
import { answerOf, type Question } from '../oracle/due.ts'
import { anyQuestion, REGION, RUNS } from './questions.ts'
import { countyWith } from './sample.ts'

const actor: Actor = {
  id: 'clerk',
  name: '经办',
  kind: 'staff',
  assurance: 4,
  posts: [{ post: 'clerk', unit: 'here' }],
}

function itemOf({ n, in: measure, roll }: Question, hash: string): Item {
  const bundle = bundleOf(
    {
      start: { by: ['clerk'], form: 'application', backdate: 30 },
      desks: { clerk: { post: 'clerk' } },
      units: { office: { of: 'here' } },
      limits: { wait: { n, in: measure, roll, owes: 'office' } },
    },
    { initial: 'waiting', states: { waiting: { after: { wait: 'over' } }, over: { type: 'final' } } },
  )
  return compile(bundle, { version: 1, hash })
}

function countyOf({ layers, dayEnds }: Question): County {
  const county = countyWith([...layers.nation, ...(layers.region ?? [])] as CalendarFile[])
  const here = { name: '示例区', kind: 'county', calendar: layers.region ? REGION : 'CN' } as const
  return { ...county, county: { ...county.county, dayEnds }, directory: { ...county.directory, units: { here } } }
}

let count = 0

test('whatever its measure, its calendar and the hour at which its offices close', () => {
  const plain = anyQuestion.map((question): Question => ({ ...question, pauses: [], extensions: [], now: undefined }))
  fc.assert(
    fc.property(plain, fc.integer({ min: 0, max: 400 }), (question, days) => {
      const item = itemOf(question, `acts ${count++}`)
      const world = { county: countyOf(question) }
      const { at, on } = question.start
      const start = { caseId: 'k', caseNo: 'N', applicant: { id: 'a', name: '申请人' }, channel: 'window' as const }
      const filed = decide(item, null, { id: '1', event: 'start', actor, at, on, payload: {}, start }, world)
      expect(filed.refused).toBeUndefined()
      const state = filed.state
      if (state === undefined) throw new Error('no case')

      const { due, dueAt } = answerOf(question)
      const fired = { kind: 'timer', event: 'wait', on: [due, on].sort()[1] }
      if (timeOf(dueAt) <= timeOf(at)) {
        // It had passed when it was set.
        expect(filed.entries[1]).toMatchObject({ ...fired, at })
        return
      }
      expect([state.value, filed.entries.length, nextDue(item, state, world)]).toEqual(['waiting', 1, dueAt])
      expect(touch(item, state, inShanghai(timeOf(dueAt) - 1000), world)).toEqual({ entries: [], effects: [] })
      for (const later of [0, days * 86_400_000]) {
        const { entries, state: after } = touch(item, state, inShanghai(timeOf(dueAt) + later), world)
        expect([after?.value, entries.length]).toEqual(['over', 1])
        expect(entries[0]).toMatchObject({ ...fired, at: dueAt })
      }
    }),
    { numRuns: Math.ceil(RUNS / 6) },
  )
})
