// The scenarios of the senior card over HTTP, with their exact dates and the literal case number.
import type { Scenario } from '@yichuang/definition'
import { beforeAll, expect, test } from 'vitest'
import { play } from './play.ts'
import { bundleOf, call, publish, workflows } from './stage.ts'

const scenarios = Object.entries(workflows)
  .filter(([path]) => path.startsWith('senior-card/scenarios/'))
  .map(([path, scenario]) => [path.replace('senior-card/scenarios/', ''), scenario as Scenario] as const)
  // Story 1 first: its number is the first of its day.
  .sort(([a], [b]) => Number(b === 'story-1.json') - Number(a === 'story-1.json'))

beforeAll(async () => {
  await publish(bundleOf('senior-card'))
})

test('the item is in the catalogue', async () => {
  const { body } = await call<{ id: string }[]>('/items')
  expect(body.map(({ id }) => id)).toContain('senior-card')
})

test.each(scenarios)('%s goes over HTTP as it is written', async (name, scenario) => {
  expect(await play(scenario, 'senior-card', { first: name === 'story-1.json' })).toEqual([])
})
