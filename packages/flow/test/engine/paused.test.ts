// When a suspension still finds a limit running, and when it comes too late.
import { expect, test } from 'vitest'
import type { World } from '../../src/index.ts'
import { COUNTY, WHO } from './fixtures/county.ts'
import { APPLICATION, LICENCE } from './fixtures/licence.ts'
import { Play } from './fixtures/play.ts'

const CLOSING: World = { county: { ...COUNTY, county: { ...COUNTY.county, dayEnds: 'closeOfBusiness' } } }

/** Accepted on 2 March 2026: the twenty working days end on 30 March. */
const accepted = (world?: World) =>
  new Play(LICENCE, world)
    .go('2026-03-02 09:00', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
    .go('2026-03-02 10:00', WHO.clerk2, 'accept')

test('a limit that had passed before the case was suspended is late, and no longer moves', () => {
  const play = accepted().go('2026-04-01', WHO.handler, 'suspend')
  for (const when of ['2026-04-01 10:00', '2026-04-10'])
    expect(play.clock('statutory', when)).toMatchObject({
      state: 'running',
      due: '2026-03-30',
      late: true,
      colour: 'red',
    })
})

test('on the last day it stands still from before closing, not from after it', () => {
  const at = (time: string) => accepted(CLOSING).go(`2026-03-30 ${time}`, WHO.handler, 'suspend')
  expect(at('17:29').clock('statutory', '2026-04-01')).toMatchObject({
    state: 'paused',
    due: '2026-04-01',
    late: false,
  })
  expect(at('17:30').clock('statutory', '2026-04-01')).toMatchObject({
    state: 'running',
    due: '2026-03-30',
    late: true,
  })
})
