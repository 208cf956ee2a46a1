// Whatever code the engine or the API gives, somebody wrote sentences for it; the validator's are tested in its room.
import { readdirSync, readFileSync } from 'node:fs'
import { spoken } from '@yichuang/definition'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const ROOMS = ['packages/flow/src', 'apps/api/src']

/** Codes written out in a room, each once. */
const codesIn = (room: string): string[] => {
  const files = readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' })
  const texts = files
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`${room}/${name}`, root), 'utf8'))
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/'((?:form|flow|api|file|outbox)\/[a-z][a-z-]+)'/g)].map(([, code]) => code ?? ''),
      ),
    ),
  ]
}

test.each(ROOMS)('every code of %s has its sentences', (room) => {
  const codes = codesIn(room)
  expect(codes.length).toBeGreaterThan(3)
  expect(codes.filter((code) => !(code in spoken))).toEqual([])
})
