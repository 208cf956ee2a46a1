// Random items and random commands: the engine against a small model that was written from the law and the dialect.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from './examples.ts'
import { nothingSeen, playBoth, type Tapes } from './lockstep.ts'

const LONG = process.env['YICHUANG_LONG'] === '1'
/** What an item says does not depend on the machine's zone; the clocks have tests of their own in each. */
const RUNS = process.env['TZ'] === 'UTC' ? (LONG ? 20_000 : 500) : 25

const numbers = (minLength: number, maxLength: number) => fc.array(fc.nat(9999), { minLength, maxLength, size: 'max' })
const tapes = fc.record<Tapes>(
  {
    // Most items are large; a failing one is shrunk to a small one.
    item: fc.oneof({ withCrossShrink: true }, numbers(0, 250), { arbitrary: numbers(250, 700), weight: 3 }),
    commands: fc.array(numbers(0, 30), { minLength: 1, maxLength: 40, size: 'max' }),
  },
  { noNullPrototype: true },
)

test(
  'any case of any item is after every command what the law and the dialect say it is',
  () => {
    const seen = nothingSeen()
    fc.assert(
      fc.property(tapes, (both) => playBoth(both, seen)),
      {
        numRuns: RUNS + examples.length,
        examples: examples.map((example): [Tapes] => [example]),
        // A busy machine tries fewer; a failure is still told, however far it has been shrunk.
        ...(LONG ? {} : { interruptAfterTimeLimit: 40_000 }),
      },
    )
    // Chance must have led somewhere, or nothing has been proved; a few cases need not have seen it all.
    if (seen.cases < 200) return
    expect(seen.taken).toBeGreaterThan(seen.cases * 3)
    expect(seen.timers).toBeGreaterThan(seen.cases / 2)
    expect(seen.returned).toBeGreaterThan(seen.cases / 25)
    expect(Object.keys(seen.refused).sort()).toEqual(['desk', 'payload', 'require', 'separation', 'state'])
    expect(seen.unsure + seen.runaway).toBeLessThan(seen.cases / 4)
  },
  LONG ? 3_600_000 : 120_000,
)
