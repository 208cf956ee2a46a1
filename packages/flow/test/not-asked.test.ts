// A field that is not asked of this case is not taken, whatever somebody sends for it.
import { fileURLToPath } from 'node:url'
import { type Bundle, build, type Json } from '@yichuang/definition'
import { expect, test } from 'vitest'
import { readCounty } from '../../../scripts/county.ts'
import { readFolder } from '../../../scripts/folder.ts'
import { type Actor, type CaseState, type Decision, decide } from '../src/index.ts'
import { itemOf } from './engine/fixtures/play.ts'

const { sources } = readFolder(fileURLToPath(new URL('../../../workflows', import.meta.url)))
const { bundle } = build(sources, 'senior-card')
const { people: _, ...county } = readCounty('sample')
const clerk: Actor = {
  id: 'clerk',
  name: '窗口',
  kind: 'staff',
  assurance: 4,
  posts: [{ post: 'windowClerk', unit: '450204099' }],
}

test('a list that only another ground asks for breaks no rule that reads it', () => {
  const item = itemOf(bundle as Bundle)
  const form = bundle?.scenarios['story-1']?.steps[0]?.form as { [key: string]: Json }
  const start = { caseId: 'k', caseNo: '1', applicant: { id: 'r', name: '某人' }, channel: 'window' as const }
  const why = { ground: 'other', facts: '不符', reason: '不符', basis: '规定' }
  const steps: [string, Json][] = [
    ['start', form],
    ['requestCorrection', { items: ['/applicant/residenceAddress'] }],
    ['resubmit', form],
    ['refuseAcceptance', { ...why, missing: 'nothing', existingCardNo: { evil: ['anything'] } }],
  ]
  let state: CaseState | null = null
  let last: Decision | undefined
  for (const [i, [event, payload]] of steps.entries()) {
    const at = `2026-03-02T09:0${i}:00+08:00`
    last = decide(item, state, { id: event, event, payload, actor: clerk, at, ...(state ? {} : { start }) }, { county })
    state = last.state ?? state
  }
  expect(last?.refused?.map(({ code }) => code)).toEqual(['senior-card/not-on-the-list'])
})
