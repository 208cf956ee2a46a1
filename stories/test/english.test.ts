// What the server says in English: nothing Chinese is left but names, what people wrote, and the originals of notices.
import type { CaseView } from '@yichuang/client'
import { type Json, spoken } from '@yichuang/definition'
import { expect, test } from 'vitest'
import { foreign, stringsIn } from '../src/stage/foreign.ts'
import { scene } from '../src/stage/play.ts'
import { caseSeen, inboxSeen, itemSeen, refusalSeen, summariesSeen, summarySeen } from '../src/stage/views.ts'
import { county, scenarioNames, scenarioOf } from '../src/stage/world.ts'

/** Every scenario after each of its steps. */
const scenes = scenarioNames.flatMap((name) => scenarioOf(name).steps.map((_, n) => scene(name, n + 1)))
const begun = scenes.filter(({ state }) => state)
const staff = Object.keys(county.directory.people)
const at = scene('story-1', 1).at

const left = (said: unknown): string[] => [
  ...new Set(stringsIn(said as Json).filter((text) => foreign(text, 'en').length > 0)),
]

/** A notice stands in Chinese beside its translation: that is its original. */
const translated = (view: CaseView) => ({
  ...view,
  documents: view.documents.map(({ reading, title, paragraphs, ...one }) => ({
    ...one,
    ...(reading ?? { title, paragraphs }),
  })),
})

test('the guide and the catalogue', () => {
  expect(left([itemSeen('en', at), summariesSeen('en')])).toEqual([])
})

test('every case at every step, as its applicant sees it', () => {
  expect(begun.length).toBeGreaterThan(40)
  for (const shown of begun) {
    const who = shown.state.applicant.id
    expect(left([translated(caseSeen(shown, who, 'en')), summarySeen(shown, who, 'en')])).toEqual([])
  }
})

test.each(staff)('every case at every step, and the inbox, as %s sees them', (who) => {
  expect(left(begun.map((shown) => translated(caseSeen(shown, who, 'en'))))).toEqual([])
  expect(left(inboxSeen(begun, who, 'en', at))).toEqual([])
})

test('every refusal', () => {
  const refused = scenes.filter(({ refused }) => refused.length > 0)
  expect(refused.length).toBeGreaterThan(10)
  expect(left(refused.map((shown) => refusalSeen(shown, 'en')))).toEqual([])
})

test('every problem that may be told to residents and staff', () => {
  expect(left(Object.values(spoken).map(({ en }) => en))).toEqual([])
})

test('a word of the other language is noticed', () => {
  expect(foreign('Send by 邮寄 today', 'en')).toEqual(['邮寄'])
  expect(foreign('请按 Submit 提交', 'zh-CN')).toEqual(['Submit'])
  expect(foreign('Received by 黄素兰, 黄*兰 of 江滨路 ***', 'en')).toEqual([])
})
