// A limit of a case that was filed, suspended, resumed and extended, in one of several ways: it ends where the oracle says.
import type { County, LimitWay } from '@yichuang/definition'
import { type Actor, type CaseState, clocks, compile, decide, type Item } from '@yichuang/flow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bundleOf } from '../engine/fixtures/licence.ts'
import { inShanghai, next, timeOf } from '../oracle/dates.ts'
import { answerOf, type Moment, type Question } from '../oracle/due.ts'
import { measured, REGION, RUNS, regionAround } from './questions.ts'
import { baseline, countyWith, hours, published } from './sample.ts'

const minutes = (most: number) => fc.integer({ min: 1, max: most })

const anyStory = fc
  .record({
    day: fc.integer({ min: 0, max: 900 }),
    // How the limit may count; the application chooses, and a last way without a condition is for all others.
    ways: fc.array(fc.record({ measured, roll: fc.boolean() }), { minLength: 1, maxLength: 3 }),
    isOpenEnded: fc.boolean(),
    choice: fc.integer({ min: 0, max: 2 }),
    isExtended: fc.boolean(),
    // Minutes between filing, extension, suspension, resumption, … and the day on which somebody looks.
    gaps: fc.array(minutes(25 * 24 * 60), { minLength: 2, maxLength: 7 }),
    time: minutes(24 * 60 - 1),
    backdated: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })),
  })
  .chain((story) => {
    const today = next('2024-01-10', story.day)
    return regionAround(today).map((region) => ({ ...story, today, region }))
  })
type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never

const actor: Actor = {
  id: 'clerk',
  name: '经办',
  kind: 'staff',
  assurance: 4,
  posts: [{ post: 'clerk', unit: 'here' }],
}

function itemOf({ ways, isOpenEnded }: Story, hash: string): Item {
  const limit = ways.map(
    ({ measured: { n, in: measure }, roll }, index): LimitWay => ({
      ...(isOpenEnded && index === ways.length - 1 ? {} : { if: `way${index}` }),
      ...{ n, in: measure, roll, from: 'accepted', until: 'concluded', owes: 'office' },
    }),
  )
  const more = ways.map(({ measured: { extensions, in: measure } }, index): LimitWay => {
    const { if: condition } = limit[index] as LimitWay
    return { ...(condition === undefined ? {} : { if: condition }), n: extensions[0] ?? 1, in: measure }
  })
  const rules = ways.map((_, index) => [`way${index}`, { if: { '==': [{ var: 'data.application.choice' }, index] } }])
  const bundle = bundleOf(
    {
      start: { by: ['clerk'], form: 'application', backdate: 30 },
      desks: { clerk: { post: 'clerk' } },
      units: { office: { of: 'here' } },
      limits: { limit, more },
      rules: Object.fromEntries(rules),
      events: { extend: { title: '延期' }, suspend: { title: '暂停' }, resume: { title: '恢复' } },
    },
    {
      initial: 'working',
      states: {
        working: {
          tags: ['accepted'],
          meta: { desk: 'clerk' },
          on: {
            suspend: 'suspended',
            extend: { actions: [{ type: 'extend', params: { limits: ['limit'], by: 'more' } }] },
          },
        },
        suspended: { tags: ['suspended'], meta: { desk: 'clerk' }, on: { resume: 'working' } },
      },
    },
  )
  return compile(bundle, { version: 1, hash })
}

const countyOf = ({ region }: Story): County => {
  const county = countyWith([...published, baseline, ...(region ?? [])])
  const units: County['directory']['units'] = {
    here: { name: '示例区', kind: 'county', calendar: region ? REGION : 'CN' },
  }
  return { ...county, directory: { ...county.directory, units } }
}

let count = 0

test('whatever happened to the case, and whichever way its limit counts', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const item = itemOf(story, `${count++}`)
      const world = { county: countyOf(story) }
      const begun = timeOf(`${story.today}T00:00:00+08:00`) + story.time * 60_000
      const start: Moment = { at: inShanghai(begun), on: next(story.today, -story.backdated) }

      let state: CaseState | null = null
      const go = (event: string, at: string, more: object = {}) => {
        const command = { id: `${event} ${at}`, event, actor, at, ...more }
        const decision = decide(item, state, command, world)
        expect(decision.refused).toBeUndefined()
        state = JSON.parse(JSON.stringify(decision.state)) as CaseState
      }
      const filed = { caseId: 'k', caseNo: 'N', applicant: { id: 'a', name: '申请人' }, channel: 'window' }
      go('start', start.at, { on: start.on, payload: { choice: story.choice }, start: filed })

      const sum = (gaps: number[]) => gaps.reduce((all, gap) => all + gap, 0)
      const times = story.gaps.map((_, i) => inShanghai(begun + sum(story.gaps.slice(0, i + 1)) * 60_000))
      const looked = times.pop() as string
      if (story.isExtended) go('extend', times.shift() ?? start.at)
      const pauses: Question['pauses'] = []
      for (const at of times) {
        const moment: Moment = { at, on: at.slice(0, 10) }
        const open = pauses.at(-1)
        if (open && open[1] === null) open[1] = moment
        else pauses.push([moment, null])
        go(open && open[1] === moment ? 'resume' : 'suspend', at)
      }

      const { ways, choice, isOpenEnded, region } = story
      const way = ways[choice] ?? (isOpenEnded ? ways.at(-1) : undefined)
      const [shown] = clocks(item, state as unknown as CaseState, world, looked)
      const theirs =
        way &&
        answerOf({
          ...{ n: way.measured.n, in: way.measured.in, roll: way.roll },
          extensions: story.isExtended ? [way.measured.extensions[0] ?? 1] : [],
          ...{ start, pauses, dayEnds: 'midnight', hours, now: looked.slice(0, 10) },
          layers: { nation: [...published, baseline], ...(region ? { region } : {}) },
        })
      const [ours, right] = [shown, theirs].map((one) => one && [one.due, one.dueAt, one.provisional])
      expect(ours).toEqual(right)
      expect(shown?.late).toBe(theirs && looked >= theirs.dueAt)
    }),
    { numRuns: Math.ceil(RUNS / 6) },
  )
})
