// DOMAIN E.3 story 3: one flow that needs nearly everything at once, with every date.
import { expect, test } from 'vitest'
import type { Actor } from '../../src/index.ts'
import { WHO } from './fixtures/county.ts'
import { dibaoWith } from './fixtures/dibao.ts'
import { Play } from './fixtures/play.ts'

const at = (id: string, post: string, unit: string): Actor => ({
  ...WHO.handler,
  id,
  name: id,
  posts: [{ post, unit }],
})
const surveyor = at('surveyor', 'surveyor', 's1')
const opinion = at('opinion', 'handler', 's1')
const county = at('county', 'decider', 'c')
const members = [
  { age: 46, authorised: true },
  { age: 13, authorised: false },
  { age: 77, authorised: true },
]

const untilCounty = (publicNoticeCounts: boolean) => {
  const play = new Play(dibaoWith({ publicNoticeCounts }))
  const missing = members.map((member) => ({ ...member, authorised: member.age < 70 && member.authorised }))
  play.do('2026-01-26 09:20', WHO.resident, 'start', { payload: { region: 's1', members: missing } })
  expect(play.codes).toEqual(['dibao/authorisation-missing'])
  expect(play.current).toBeNull()

  play
    .go('2026-01-26 09:40', WHO.resident, 'start', { payload: { region: 's1', members } })
    .go('2026-01-26 09:45', WHO.clerk, 'accept')
  expect(play.clock('statutory', '2026-01-26')?.due).toBe('2026-03-13')
  expect(play.clock('surveyStart', '2026-01-26')?.due).toBe('2026-01-29')

  expect(play.do('2026-01-28', surveyor, 'visited', { payload: { surveyors: ['a'] } }).codes).toEqual([
    'dibao/two-surveyors-required',
  ])
  play
    .go('2026-01-28', surveyor, 'visited', { payload: { surveyors: ['a', 'b'] } })
    .go('2026-02-04', opinion, 'checked')
  expect(play.path).toBe('open.working.opinion')

  play.go('2026-02-05', opinion, 'opine')
  expect(play.effects).toEqual(['publish N10'])
  expect(play.clock('notice', '2026-02-05')?.due).toBe('2026-02-12')
  play.go('2026-02-10', WHO.other, 'object')
  expect(play.path).toBe('open.working.democraticReview')

  play.go('2026-02-26', opinion, 'opine')
  expect(play.clock('notice', '2026-02-26')?.due).toBe('2026-03-05')
  play.wait('2026-03-06 08:00')
  expect(play.last.effects).toMatchObject([{ type: 'takeDown', at: '2026-03-06T00:00:00+08:00', on: '2026-03-05' }])
  return play.go('2026-03-06 09:00', opinion, 'submitUp')
}

test('dibao with objection, two notices and an extension keeps every date of the story', () => {
  const play = untilCounty(true)
  expect(play.clock('county', '2026-03-06')?.due).toBe('2026-03-20')
  expect(play.clock('statutory', '2026-03-06')?.due).toBe('2026-03-13')

  play.go('2026-03-10', county, 'extend', { payload: { reason: '情况复杂' } })
  expect(play.clock('statutory', '2026-03-10')?.due).toBe('2026-04-03')
  expect(play.do('2026-03-11', county, 'extend', { payload: {} }).codes).toEqual(['dibao/already-extended'])

  const opinionAtCounty = { ...opinion, posts: [...opinion.posts, ...county.posts] }
  expect(play.do('2026-03-18', opinionAtCounty, 'confirm').codes).toEqual(['flow/same-person'])
  play.go('2026-03-18', county, 'confirm')
  expect(play.clock('statutory', '2026-03-18')).toMatchObject({ state: 'ended', used: 33, late: false })
  expect(play.state.count).toMatchObject({ object: 1, opine: 2, extend: 1 })
  expect(play.state.result).toBe(0)
})

test('where the public notice does not count, an objection ends its pause', () => {
  expect(untilCounty(false).clock('statutory', '2026-03-06')).toMatchObject({
    due: '2026-03-26',
    account: { suspended: 9 },
  })
})
