// Every scenario of every item, played with people's hands through the running sample: residents on the portal, staff on their own origin.
import { fileURLToPath } from 'node:url'
import { build } from '@yichuang/definition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFolder } from '../../../../scripts/folder.ts'
import { type Stage, setStage } from '../stage.ts'
import { play } from './play.ts'
import { Windows } from './windows.ts'

const { sources, items } = readFolder(fileURLToPath(new URL('../../../../workflows', import.meta.url)))
let stage: Stage
let windows: Windows

beforeAll(async () => {
  stage = await setStage()
  windows = new Windows(stage)
})
afterAll(() => stage?.end())

describe.each(items)('%s', (id) => {
  const { bundle } = build(sources, id)
  if (!bundle) throw new Error(`${id} cannot be built: npm run check says why.`)
  for (const [name, scenario] of Object.entries(bundle.scenarios)) {
    test(`${name}: ${scenario.title}`, () => play({ bundle, name, scenario }, stage, windows))
  }
})

test('a scenario that says what does not happen is caught, with its step, the place and a picture', async () => {
  const { bundle } = build(sources, 'senior-card')
  const story = bundle?.scenarios['unanswered']
  const [first, ...rest] = story?.steps ?? []
  if (!bundle || !story || !first) throw new Error('unanswered is gone')
  const wrong = { ...first, expect: { state: 'open.received', due: { receipt: '2026-03-10' } } }
  const scenario = { ...story, steps: [wrong, ...rest] }
  await expect(play({ bundle, name: 'wrong', scenario }, stage, windows)).rejects.toThrow(
    /senior-card\/wrong step 1 \(huang start [\s\S]*due of receipt is "2026-03-09"[\s\S]* at http[\s\S]*picture .*wrong-step-1\.png/,
  )
})

test('no page broke the policy or spoke to the console', () => {
  // A browser notes every refused request by itself; a tag that cannot show a case says how to ask why.
  const expected = /Failed to load resource|yichuang: <(service|staff)-case> api\/unknown-case/
  expect(stage.complaints.filter((line) => !expected.test(line))).toEqual([])
})
