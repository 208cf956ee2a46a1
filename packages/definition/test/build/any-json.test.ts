// Whatever JSON an author hands in, he gets findings and no exception.
import { type Bundle, build, check, type Json } from '@yichuang/definition'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const paths = [
  ...Object.keys(sources()),
  'library-card/flow.json',
  'library-card/documents/x.json',
  'library-card/service.json',
]
/** JSON as it comes off the wire, prototype keys and lone surrogates included. */
const json = fc.json({ stringUnit: 'binary' }).map((text) => JSON.parse(text) as Json)
const words = fc.constantFrom<Json>(
  '#',
  '__proto__',
  '#case.x',
  '.',
  '../../blocks/person.json',
  '#/$defs/name',
  null,
  1e308,
  {},
  [],
  { var: '' },
)

test('any JSON as any file', () => {
  fc.assert(
    fc.property(fc.constantFrom(...paths), json, (path, value) => {
      expect(Array.isArray(build({ ...sources(), [path]: value }, 'library-card').findings)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('any change at any place of a right item', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...paths.filter((path) => path in sources())),
      fc.nat(),
      fc.oneof(words, json),
      (path, where, value) => {
        const files = sources()
        replaceSomewhere(files[path] as Json, where, value)
        const { bundle, findings } = build(files, 'library-card')
        expect(bundle === undefined).toBe(findings.length > 0)
        if (bundle) check(bundle)
      },
    ),
    { numRuns: 1000 },
  )
})

test('any JSON in place of a built item', () => {
  fc.assert(fc.property(fc.oneof(json, words), (value) => check(value as unknown as Bundle).length > 0))
})

test('any change at any place of a built item', () => {
  const whole = build(sources(), 'library-card').bundle
  fc.assert(
    fc.property(fc.nat(), fc.oneof(words, json), (where, value) => {
      const bundle = JSON.parse(JSON.stringify(whole)) as Json
      replaceSomewhere(bundle, where, value)
      expect(Array.isArray(check(bundle as unknown as Bundle))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

/** Puts the value in the place of the n-th member, counted through the whole tree. */
function replaceSomewhere(root: Json, n: number, value: Json): void {
  const places: { holder: { [key: string]: Json }; key: string }[] = []
  const open: Json[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node !== 'object' || node === null) continue
    for (const [key, part] of Object.entries(node)) {
      places.push({ holder: node as { [key: string]: Json }, key })
      open.push(part as Json)
    }
  }
  const place = places[n % places.length]
  if (place) place.holder[place.key] = value
}
