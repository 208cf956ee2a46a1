// Every scenario of every item over HTTP, with their exact dates; of story 1 also the literal case number.
import { type Scenario, switched } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { play } from './play.ts'
import { call, publish, publishable } from './stage.ts'

describe.each(publishable())('$id', (bundle) => {
  const scenarios = Object.entries(bundle.scenarios)
    // Story 1 first: its number is the first of its day.
    .sort(([a], [b]) => Number(b === 'story-1') - Number(a === 'story-1'))

  test('it is in the catalogue', async () => {
    await publish(bundle)
    const { body } = await call<{ id: string }[]>('/items')
    expect(body.map(({ id }) => id)).toContain(bundle.id)
  })

  test.each(scenarios)('%s goes over HTTP as it is written', async (name, scenario: Scenario) => {
    await publish(switched(bundle, scenario))
    expect(await play(scenario, bundle.id, { first: name === 'story-1' })).toEqual([])
  })
})
