// One spelling of a value, one fingerprint.
import { canonical, hashOf } from '@yichuang/definition'
import { expect, test } from 'vitest'

test('the spelling is RFC 8785’s (its section 3.2.2 example)', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  )
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('the fingerprint is SHA-256 of the spelling, whatever the order of keys', () => {
  // echo -n '{"a":1,"b":[]}' | sha256sum
  expect(hashOf({ b: [], a: 1 })).toBe(hashOf(JSON.parse('{"a":1,"b":[]}')))
  expect(hashOf('')).toBe('12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126')
})
