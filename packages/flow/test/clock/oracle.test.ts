// Every limit by chance against a second reckoning that shares no line with the room.
import { readdirSync, readFileSync } from 'node:fs'
import { dueOf } from '@yichuang/flow'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerOf } from '../oracle/due.ts'
import { anyQuestion, RUNS, specOf } from './questions.ts'

test('the oracle imports nothing of ours', () => {
  const folder = new URL('../oracle/', import.meta.url)
  for (const name of readdirSync(folder)) {
    const from = [...readFileSync(new URL(name, folder), 'utf8').matchAll(/(?:from|import) ?\(?'([^']+)'/g)]
    for (const [, where] of from) expect(where).toMatch(/^\.\/[a-z]+\.ts$/)
  }
})

test('a limit ends where the oracle ends, to the minute, and rests on the same days', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const { due, dueAt, provisional, account } = dueOf(specOf(question))
      const { counted, suspended } = account
      const [ours, theirs] = [{ due, dueAt, provisional, counted, suspended }, answerOf(question)]
      // Compared as text first, which is quicker a hundred thousand times.
      if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours).toEqual(theirs)
    }),
    { numRuns: RUNS },
  )
})
