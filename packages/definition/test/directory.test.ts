// A county's directory: what is wrong with people, offices and who stands in for whom.
import { checkFile, type Directory, directoryTroubles } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import sample from '../../../counties/sample/directory.json' with { type: 'json' }

const right: Directory = {
  format: 1,
  units: { street: { name: '街道', kind: 'street' }, old: { name: '旧所', kind: 'station', parent: 'street' } },
  posts: { windowClerk: { title: '窗口' } },
  certificates: { enforcement: { title: '行政执法证' } },
  people: {
    a: { name: '甲', posts: [{ post: 'windowClerk', unit: 'street', kind: 'A' }] },
    b: { name: '乙', posts: [{ post: 'windowClerk', unit: 'street', kind: 'B' }] },
    c: { name: '丙', posts: [] },
  },
  absences: { one: { who: 'a', from: '2026-02-26', to: '2026-02-27' } },
}
const codes = (change: Partial<Directory>) => {
  const directory = { ...right, ...change }
  expect(checkFile('directory', directory)).toEqual([])
  return directoryTroubles(directory, { items: ['senior-card'] }).map(({ code, at }) => `${code} ${at}`)
}
const person = (more: object) => ({ people: { ...right.people, c: { name: '丙', posts: [], ...more } } }) as never
const away = (more: object) => ({ who: 'a', from: '2026-02-26', to: '2026-02-27', ...more })

test('the sample’s directory and a small right one have no findings', () => {
  expect(directoryTroubles(sample as Directory, { items: ['senior-card'] })).toEqual([])
  expect(codes({})).toEqual([])
})

describe('each mistake gives just its own finding', () => {
  const merged = (unit: string) => ({
    street: { name: '街道', kind: 'street', successor: { unit, from: '2026-07-01' } },
  })
  test.each<[string, Partial<Directory>]>([
    [
      'definition/directory-unknown-unit /people/c/posts/0/unit',
      person({ posts: [{ post: 'windowClerk', unit: 'x' }] }),
    ],
    ['definition/directory-unknown-post /people/c/posts/0/post', person({ posts: [{ post: 'x', unit: 'street' }] })],
    ['definition/directory-unknown-unit /units/street/successor/unit', { units: merged('x') }],
    ['definition/successor-circle /units/street/successor', { units: merged('street') }],
    [
      'definition/directory-unknown-item /people/c/skills/0/item',
      person({ skills: [{ item: 'no-such', from: '2026-01-01' }] }),
    ],
    [
      'definition/period-upside-down /people/c/skills/0',
      person({ skills: [{ item: 'senior-card', from: '2026-01-02', to: '2026-01-01' }] }),
    ],
    [
      'definition/directory-unknown-certificate /people/c/certificates/0/kind',
      person({ certificates: [{ kind: 'x', number: '1', from: '2026-01-01' }] }),
    ],
    ['definition/directory-unknown-person /absences/one/who', { absences: { one: away({ who: 'x' }) } }],
    ['definition/directory-unknown-person /absences/one/by', { absences: { one: away({ by: 'x' }) } }],
    ['definition/period-upside-down /absences/one', { absences: { one: away({ to: '2026-02-25' }) } }],
    ['definition/directory-unknown-item /absences/one/items/0', { absences: { one: away({ items: ['no-such'] }) } }],
    ['definition/substitution-circle /absences/one/by', { absences: { one: away({ by: 'a' }) } }],
    [
      'definition/substitute-away /absences/one/by',
      { absences: { one: away({ by: 'b' }), two: away({ who: 'b', from: '2026-02-27', by: 'c' }) } },
    ],
    ['definition/nobody-stands-in /absences/one', { absences: { one: away({ who: 'c' }) } }],
  ])('%s', (finding, change) => {
    const street = { street: { name: '街道', kind: 'street' } }
    expect(codes({ ...change, units: { ...street, ...change.units } })).toEqual([finding])
  })

  test('two who stand in for each other are found at both places', () => {
    expect(codes({ absences: { one: away({ by: 'b' }), two: away({ who: 'b', by: 'a' }) } })).toEqual([
      'definition/substitution-circle /absences/one/by',
      'definition/substitution-circle /absences/two/by',
    ])
  })
})
