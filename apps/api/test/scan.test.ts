// JSON that strangers send is judged before anything is built from it.
import { describe, expect, test } from 'vitest'
import { readJson } from '../src/http/scan.ts'

const read = (text: string) => readJson(new TextEncoder().encode(text))
const codeOf = (text: string) => {
  const read_ = read(text)
  return 'trouble' in read_ ? read_.trouble.code : 'taken'
}

describe('what arrives as JSON', () => {
  test('is given back as it was meant', () => {
    expect(read('{"a":[1,"二",{"b":null}],"c":"\\u00e9"}')).toEqual({ value: { a: [1, '二', { b: null }], c: 'é' } })
  })

  test.each([
    ['a NUL', '{"a":"x\\u0000y"}', 'api/bad-characters'],
    ['a lone surrogate', '{"a":"\\ud800"}', 'api/bad-characters'],
    ['a lone surrogate in a name', '{"\\udc00":1}', 'api/bad-characters'],
    ['a name written twice', '{"a":{"b":1,"b":2}}', 'api/duplicate-key'],
    ['a name written twice in other letters', '{"a":1,"\\u0061":2}', 'api/duplicate-key'],
    ['__proto__', '{"a":{"__proto__":{"admin":true}}}', 'api/forbidden-key'],
    ['constructor in other letters', '{"\\u0063onstructor":1}', 'api/forbidden-key'],
    ['33 levels', `${'['.repeat(33)}${']'.repeat(33)}`, 'api/too-deep'],
    ['a hundred thousand open brackets', '['.repeat(100_000), 'api/too-deep'],
    ['nothing', '', 'api/malformed-json'],
    ['a byte order mark', '\ufeff{}', 'api/malformed-json'],
  ])('is refused for %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('may be 32 levels deep, and the same name may stand in two objects', () => {
    expect(codeOf(`${'['.repeat(32)}${']'.repeat(32)}`)).toBe('taken')
    expect(codeOf('[{"a":1},{"a":2},{"b":{"a":3},"a":4}]')).toBe('taken')
  })

  test('brackets and quotes inside a string count for nothing', () => {
    expect(codeOf(JSON.stringify({ a: `${'['.repeat(99)}"\\` }))).toBe('taken')
  })

  test('bytes that are no UTF-8 are refused', () => {
    const answer = readJson(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))
    expect('trouble' in answer && answer.trouble.code).toBe('api/bad-characters')
  })

  test.each([
    ['{"a":1,}', '1:8'],
    ['{"a" 1}', '1:6'],
    ['{\n  "a": x\n}', '2:8'],
    ['[1 2]', '1:4'],
    ['{"a":1} {"b":2}', '1:9'],
    ['{"a":"unclosed', '1:6'],
    ['[1,2', '1:5'],
    ['{a:1}', '1:2'],
    ['[01]', '1:3'],
    ['}', '1:1'],
  ])('the first mistake of %j is found at %s', (text, place) => {
    const answer = read(text)
    expect('trouble' in answer && answer.trouble.params?.['place']).toBe(place)
  })
})
