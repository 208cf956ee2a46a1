// People by the directory of the day: who stands in, who is trained, whose a case is, and offices that were merged.
import type { Bundle, Directory } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { type Actor, fold, offers, postsOf, tasks, turn, type World } from '../../src/index.ts'
import { COUNTY, WHO } from './fixtures/county.ts'
import { APPLICATION, FLOW, LICENCE, SERVICE } from './fixtures/licence.ts'
import { at, frozen, Play } from './fixtures/play.ts'

const DIRECTORY: Directory = {
  ...COUNTY.directory,
  certificates: { inspector: { title: '执法证' } },
  people: {
    ann: { name: '安', posts: [{ post: 'windowClerk', unit: 's1', kind: 'A' }] },
    bob: {
      name: '柏',
      posts: [
        { post: 'windowClerk', unit: 's1', kind: 'B' },
        { post: 'decider', unit: 'c' },
      ],
    },
    cid: { name: '岑', posts: [{ post: 'windowClerk', unit: 's1' }] },
    han: { name: '韩', posts: [{ post: 'handler', unit: 'c' }] },
    dan: { name: '丹', posts: [{ post: 'decider', unit: 'c' }] },
  },
}
const worldOf = (more: Partial<Directory> = {}): World => ({
  county: { ...COUNTY, directory: { ...DIRECTORY, ...more } },
})
/** Somebody as the directory has him on that day. */
const as = (world: World, id: string, when: string): Actor => ({
  id,
  name: world.county.directory.people[id]?.name ?? id,
  kind: 'staff',
  assurance: 4,
  posts: postsOf(world.county.directory, id, when.slice(0, 10)),
})
const away = (more: object = {}) => ({
  absences: { one: { who: 'ann', from: '2026-03-03', to: '2026-03-04', ...more } },
})
const filed = (world: World, bundle: Bundle = LICENCE) =>
  new Play(bundle, world).go('2026-03-02', as(world, 'ann', '2026-03-02'), 'start', {
    payload: APPLICATION,
    applicant: 'resident',
  })
const turnOf = ({ item, state }: Play, world: World, who: string, when: string) =>
  turn(item, state, { desk: 'window', actor: as(world, who, when), world, at: at(when) })
/** The licence with its window desk, or an event, otherwise. */
const changed = (window: object, events: object = {}, received: object = {}): Bundle => {
  const { open } = FLOW.states
  return {
    ...LICENCE,
    service: {
      ...LICENCE.service,
      desks: { ...SERVICE.desks, window: { ...SERVICE.desks.window, ...window } },
      events: { ...LICENCE.service.events, ...events },
    },
    flow: {
      ...LICENCE.flow,
      states: {
        ...FLOW.states,
        open: {
          ...open,
          states: {
            ...open.states,
            received: { ...open.states.received, on: { ...open.states.received.on, ...received } },
          },
        },
      },
    },
  } as Bundle
}

describe('whoever is away', () => {
  test('is stood in for by his B from the first day to the last, in B’s own name, with the same dates', () => {
    const world = worldOf(away())
    const play = filed(world)
    const due = play.clock('receipt', '2026-03-02 17:00')?.due
    expect(turnOf(play, world, 'ann', '2026-03-02 17:00')).toEqual({})
    expect(turnOf(play, world, 'ann', '2026-03-03')).toBeUndefined()
    expect(turnOf(play, world, 'bob', '2026-03-03')).toEqual({ for: 'ann' })
    expect(turnOf(play, world, 'ann', '2026-03-05')).toEqual({})
    expect(play.clock('receipt', '2026-03-03')?.due).toBe(due)
    play.go('2026-03-03', as(world, 'bob', '2026-03-03'), 'accept')
    expect(play.entries.at(-1)?.actor).toMatchObject({ id: 'bob', name: '柏', for: 'ann', desk: 'window' })
    expect(play.state.by['accept']).toBe('bob')
    expect(play.state.hands['window']).toEqual(['ann', 'bob'])
    expect(fold(play.entries)).toEqual(play.state)
  })

  test('is stood in for with the items that are named, and no others', () => {
    const mine = worldOf(away({ by: 'dan', items: ['licence'] }))
    const other = worldOf(away({ by: 'dan', items: ['senior-card'] }))
    expect(turnOf(filed(mine), mine, 'dan', '2026-03-03')).toEqual({ for: 'ann' })
    expect(turnOf(filed(other), other, 'dan', '2026-03-03')).toBeUndefined()
    expect(turnOf(filed(other), other, 'ann', '2026-03-03')).toEqual({})
  })

  test('has received for both: neither the substitute nor he decides, whichever of them took it in', () => {
    const world = worldOf({
      ...away({ by: 'dan' }),
      people: {
        ...DIRECTORY.people,
        ann: {
          name: '安',
          posts: [
            { post: 'windowClerk', unit: 's1' },
            { post: 'decider', unit: 'c' },
          ],
        },
      },
    })
    const play = filed(world)
      .go('2026-03-03', as(world, 'dan', '2026-03-03'), 'accept')
      .go('2026-03-04', as(world, 'han', '2026-03-04'), 'pass')
    for (const who of ['ann', 'dan'])
      expect(play.do('2026-03-05', as(world, who, '2026-03-05'), 'approve').codes).toEqual([
        'flow/receiver-may-not-decide',
      ])
    play.go('2026-03-05', as(world, 'bob', '2026-03-05'), 'approve')
  })
})

test('a post in the hall and one in the field are two desks when the item says so', () => {
  const world = worldOf()
  const hall = changed({ kind: 'A' })
  expect(filed(world, hall).do('2026-03-03', as(world, 'bob', '2026-03-03'), 'accept').codes).toEqual([
    'flow/not-your-desk',
  ])
  filed(world, hall).go('2026-03-03', as(world, 'ann', '2026-03-03'), 'accept')
})

describe('skills and certificates', () => {
  const skilled = (from: string, to: string) =>
    worldOf({
      people: {
        ...DIRECTORY.people,
        cid: { name: '岑', posts: [{ post: 'windowClerk', unit: 's1' }], skills: [{ item: 'licence', from, to }] },
      },
    })

  test('an item is received by whoever has the skill that day; others do not see it', () => {
    const valid = skilled('2026-01-01', '2026-12-31')
    filed(valid).go('2026-03-03', as(valid, 'cid', '2026-03-03'), 'accept')
    const over = skilled('2025-01-01', '2026-03-02')
    const cid = as(over, 'cid', '2026-03-03')
    const play = filed(over)
    expect(play.do('2026-03-03', cid, 'accept').codes).toEqual(['flow/no-skill'])
    expect(offers(play.item, play.state, cid, over, at('2026-03-03'))).toEqual([])
    expect(offers(play.item, null, cid, over, at('2026-03-03'))).toEqual([])
    expect(turnOf(play, over, 'cid', '2026-03-03')).toBeUndefined()
  })

  test('a certificate counts from its first day to its last', () => {
    const bundle = changed({ certificate: 'inspector' })
    const certified = (to: string) =>
      worldOf({
        people: {
          ...DIRECTORY.people,
          ann: {
            name: '安',
            posts: [{ post: 'windowClerk', unit: 's1' }],
            certificates: [{ kind: 'inspector', number: 'Z1', from: '2026-01-01', to }],
          },
        },
      })
    const world = certified('2026-03-03')
    filed(world, bundle).go('2026-03-03', as(world, 'ann', '2026-03-03'), 'accept')
    expect(filed(world, bundle).do('2026-03-04', as(world, 'ann', '2026-03-04'), 'accept').codes).toEqual([
      'flow/no-certificate',
    ])
  })
})

test('what needs two people is done by two: a second event whose rule looks at who did the first', () => {
  const world = worldOf()
  const check = { actions: [{ type: 'emit', params: { kind: 'checked' } }] }
  const made = changed({}, { check: { title: '核查' }, accept: { title: '受理', require: ['byAnother'] } }, { check })
  const byAnother = {
    if: {
      and: [{ '>': [{ var: 'case.count.check' }, 0] }, { '!=': [{ var: 'case.by.check' }, { var: 'actor.id' }] }],
    },
    code: 'two-people',
    says: '要两个人核查。',
  }
  const bundle: Bundle = { ...made, service: { ...made.service, rules: { ...made.service.rules, byAnother } } }
  const play = filed(world, bundle)
  const ann = as(world, 'ann', '2026-03-03')
  expect(play.do('2026-03-03', ann, 'accept').codes).toEqual(['licence/two-people'])
  play.go('2026-03-03', ann, 'check')
  expect(play.do('2026-03-03', ann, 'accept').codes).toEqual(['licence/two-people'])
  play.go('2026-03-03', as(world, 'cid', '2026-03-03'), 'accept')
})

describe('who came first', () => {
  const note = { actions: [{ type: 'emit', params: { kind: 'note' } }] }
  const bundle = changed(
    { owned: true },
    { handOver: { title: '移交' }, takeOver: { title: '接手', takes: 'window' } },
    { handOver: note, takeOver: note },
  )

  test('keeps the case until another takes it over; handing it over alone leaves it with him', () => {
    const world = worldOf()
    const [ann, cid] = [as(world, 'ann', '2026-03-03'), as(world, 'cid', '2026-03-03')]
    const play = filed(world, bundle).go('2026-03-03', ann, 'handOver')
    expect(play.do('2026-03-03', cid, 'accept').codes).toEqual(['flow/not-your-desk'])
    expect(turnOf(play, world, 'cid', '2026-03-03')).toBeUndefined()
    expect(turnOf(play, world, 'ann', '2026-03-03')).toEqual({})
    play.go('2026-03-03', cid, 'takeOver')
    expect(turnOf(play, world, 'ann', '2026-03-03')).toBeUndefined()
    expect(play.do('2026-03-03', ann, 'accept').codes).toEqual(['flow/not-your-desk'])
    play.go('2026-03-03', cid, 'accept')
  })

  test('keeps nothing that nobody works on: his substitute has it, or everyone at the post', () => {
    const covered = worldOf(away())
    expect(turnOf(filed(covered, bundle), covered, 'bob', '2026-03-03')).toEqual({ for: 'ann' })
    expect(turnOf(filed(covered, bundle), covered, 'cid', '2026-03-03')).toBeUndefined()
    const { ann: _, ...others } = DIRECTORY.people
    const play = filed(worldOf(), bundle)
    const gone = worldOf({ people: others })
    expect(turnOf(play, gone, 'cid', '2026-03-03')).toEqual({})
  })
})

test('an office that was merged: open work is at the successor from that day, and its people have it', () => {
  const units = {
    ...DIRECTORY.units,
    s1: { name: '东街', kind: 'street', parent: 'c', successor: { unit: 's2', from: '2026-03-04' } },
  }
  const world = worldOf({ units })
  const play = filed(world)
  const at2 = (when: string) => tasks(play.item, frozen(play.state), world, at(when)).map(({ unit }) => unit)
  expect(at2('2026-03-03')).toEqual(['s1'])
  expect(at2('2026-03-04')).toEqual(['s2'])
  expect(play.do('2026-03-03', WHO.stranger, 'accept').codes).toEqual(['flow/not-your-desk'])
  const ann = as(world, 'ann', '2026-03-04')
  expect(ann.posts).toMatchObject([{ unit: 's2' }, { unit: 's1', former: true }])
  play.go('2026-03-04', ann, 'accept')
  expect(fold(play.entries)).toEqual(play.state)
})
