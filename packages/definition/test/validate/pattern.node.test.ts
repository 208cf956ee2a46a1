// ASVS 4: the slowest patterns that may still be published, against the worst texts. Node only: it counts the processor's time, not the clock's.
import { type FieldSchema, schemaTroubles, validator } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'

interface Attack {
  schema: FieldSchema
  text: string
}
const attack = (pattern: string, text: string, maxLength = Math.min(text.length, 1000)): Attack => ({
  schema: { type: 'string', pattern, maxLength },
  text,
})
const a = (n: number) => 'a'.repeat(n)

/** Each grows with n: by the length of the text, or by the number of its parts. */
const FAMILIES: Record<string, (n: number) => Attack> = {
  'a repetition that starts anywhere': (n) => attack('.*x', a(n)),
  'two that start anywhere': (n) => attack('.*.*x', a(n)),
  'three in a row': (n) => attack('^.*.*.*x', a(n)),
  'four in a row': (n) => attack('^.*.*.*.*x', a(n)),
  'many short ones in a row': (n) => attack(`^${'a*'.repeat(n)}x`, a(20)),
  'letters of all scripts': (n) => attack('\\p{L}*\\p{L}*\\p{L}*x', '𠮷'.repeat(n), n),
  'addresses of mail': (n) => attack('^\\S+@\\S+\\.\\S+$', `${'@.'.repeat(n / 2)} `),
  'a choice that is none, repeated': (n) => attack(`^(a|a){${n}}x`, a(n)),
  'a choice that is none, written out': (n) => attack(`^${'(a|a)'.repeat(n)}x`, a(n)),
  'parts that may be left out, repeated': (n) => attack(`^(a?){${n}}x`, a(n)),
  'parts that may be left out, written out': (n) => attack(`^${'a?'.repeat(n)}x`, a(n)),
  'nested, bounded': (n) => attack(`^(?:a{1,2}){${n}}x`, a(2 * n)),
  'what was matched before': (n) => attack('^(.*)\\1x', a(n)),
  'what was matched before, from anywhere': (n) => attack('(.*)\\1x', a(n)),
  'what was matched before, again and again': (n) => attack(`^(.*)(.*)${'\\1\\2'.repeat(n)}x`, a(1000)),
  'by its name': (n) => attack('^(?<one>.*).*\\k<one>x', a(n)),
  'a look ahead': (n) => attack('^(?=.*.*b).*x', a(n)),
  'a look back': (n) => attack('(?<=.*b)x', a(n)),
  'upper bounds instead of stars': (n) => attack('^.{0,999}.{0,999}.{0,999}x', a(n)),
}
const SIZES = Array.from({ length: 1000 }, (_, i) => i + 1)

/** The least of three runs: what else the machine does is not the pattern's. */
function milliseconds(run: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  return Math.min(once(), once(), once())
}

describe.each(Object.entries(FAMILIES))('a pattern with %s', (_, of) => {
  test('is refused, or says no within fifty thousandths of a second, however large it may still be', () => {
    const fits = (n: number) => schemaTroubles(of(n).schema).length === 0
    const largest = SIZES.filter(fits).at(-1)
    if (largest === undefined) return expect(schemaTroubles(of(1).schema)[0]?.code).toBe('form/schema-slow-pattern')
    const { schema, text } = of(largest)
    const validate = validator(schema)
    const found: string[] = []
    const took = milliseconds(() => found.push(...validate(text).map(({ code }) => code)))
    expect(new Set(found)).toEqual(new Set(['form/pattern']))
    expect(took, `${schema.pattern} on ${text.length} letters`).toBeLessThanOrEqual(50)
  })
})

test('a pattern that takes for ever is not compiled at all, and the value is not judged by it', () => {
  const { schema, text } = attack('^(a+)+$', `${a(40)}!`)
  const took = milliseconds(() => expect(validator(schema)(text)[0]?.code).toBe('form/schema-slow-pattern'))
  expect(took).toBeLessThanOrEqual(50)
})
