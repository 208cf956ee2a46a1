// What is filled in: by whom how completely, what a correction opens, what is computed.
import { describe, expect, test } from 'vitest'
import { WHO } from './fixtures/county.ts'
import { APPLICATION, LICENCE } from './fixtures/licence.ts'
import { Play } from './fixtures/play.ts'

const start = (who: (typeof WHO)[keyof typeof WHO], payload: object) =>
  new Play(LICENCE).do('2026-03-02', who, 'start', { payload: payload as never, applicant: 'resident' })
const { photo: _, ...noPhoto } = APPLICATION
const correcting = () =>
  new Play(LICENCE)
    .go('2026-03-02', WHO.clerk, 'start', { payload: noPhoto, applicant: 'resident' })
    .go('2026-03-02 10:00', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo', '/children/0/name'] } })

describe('intake', () => {
  test('an applicant fills in everything', () => {
    expect(start(WHO.resident, noPhoto).last.refused).toMatchObject([
      { kind: 'payload', code: 'form/required', at: '/photo' },
    ])
  })

  test('a clerk may leave out what is missing, but what is there is right', () => {
    expect(start(WHO.clerk, noPhoto).path).toBe('open.received')
    expect(start(WHO.clerk, { ...noPhoto, idNumber: '450299195803120023' }).last.refused).toMatchObject([
      { kind: 'payload', at: '/idNumber' },
    ])
  })

  test('a clerk’s later forms are complete like anybody’s', () => {
    const play = start(WHO.clerk, noPhoto).do('2026-03-03', WHO.clerk, 'requestCorrection', { payload: {} })
    expect(play.last.refused).toMatchObject([{ kind: 'payload', code: 'form/required', at: '/items' }])
  })

  test('an identity number is kept in capitals', () => {
    const play = start(WHO.resident, { ...APPLICATION, idNumber: ' 45029919660606058x ' })
    expect(play.state.data['application']).toMatchObject({ idNumber: '45029919660606058X' })
  })

  test('a computed field is computed here, whatever was sent for it', () => {
    expect(start(WHO.resident, { ...APPLICATION, label: 'forged' }).state.data['application']).toMatchObject({
      label: '黄素兰/file_1',
    })
  })

  test('a case that no window would see is not taken in', () => {
    expect(start(WHO.resident, { ...APPLICATION, area: 'nowhere' }).codes).toEqual(['flow/no-such-unit'])
    expect(start(WHO.resident, { ...APPLICATION, area: 'ring' }).codes).toEqual(['flow/no-such-unit'])
    expect(start(WHO.resident, { ...APPLICATION, area: 'constructor' }).codes).toEqual(['flow/no-such-unit'])
  })
})

describe('correction', () => {
  test('only what the notice names is open, and the case says so', () => {
    expect(correcting().state.open).toEqual(['/photo', '/children/0/name'])
    expect(
      correcting().go('2026-03-03', WHO.resident, 'resubmit', { payload: { photo: 'f2' } }).state.open,
    ).toBeUndefined()
  })

  test('the open fields are put into the data as it stood', () => {
    const play = correcting().go('2026-03-03', WHO.resident, 'resubmit', { payload: { photo: 'f2' } })
    expect(play.path).toBe('open.resubmitted')
    expect(play.state.data['application']).toEqual({ ...APPLICATION, photo: 'f2', label: '黄素兰/f2' })
  })

  test('the whole form may come back as it was seen, with the open fields changed', () => {
    const seen = correcting().state.data['application'] as object
    const play = correcting().go('2026-03-03', WHO.resident, 'resubmit', { payload: { ...seen, photo: 'f2' } })
    expect(play.state.data['application']).toMatchObject({ photo: 'f2', label: '黄素兰/f2' })
  })

  test('anything else that was changed is named, and nothing is taken', () => {
    const play = correcting().do('2026-03-03', WHO.resident, 'resubmit', {
      payload: { photo: 'f2', name: '别人', age: 99, children: [{ name: '小', extra: 1 }] },
    })
    expect(play.last.refused?.map(({ code, at }) => [code, at])).toEqual([
      ['form/not-open', '/name'],
      ['form/not-open', '/age'],
      ['form/not-open', '/children/0/extra'],
    ])
    expect(play.state.data['application']).not.toHaveProperty('photo')
  })

  test('a list item is opened by its number', () => {
    const play = correcting().go('2026-03-03', WHO.resident, 'resubmit', {
      payload: { photo: 'f2', children: [{ name: '小' }] },
    })
    expect(play.state.data['application']).toMatchObject({ photo: 'f2', children: [{ name: '小' }] })
  })

  test('what was wrong elsewhere before is not asked now, for it is not open', () => {
    const { idNumber: __, ...less } = noPhoto
    const play = new Play(LICENCE)
      .go('2026-03-02', WHO.clerk, 'start', { payload: less, applicant: 'resident' })
      .go('2026-03-02 10:00', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
      .go('2026-03-03', WHO.resident, 'resubmit', { payload: { photo: 'f2' } })
    expect(play.path).toBe('open.resubmitted')
  })

  test('what is asked must come', () => {
    const play = correcting().do('2026-03-03', WHO.resident, 'resubmit', { payload: {} })
    expect(play.last.refused).toMatchObject([{ kind: 'payload', code: 'form/required', at: '/photo' }])
  })
})

describe('strangers’ values', () => {
  test('__proto__ in a payload changes nothing', () => {
    const sly = JSON.parse(
      '{"__proto__":{"photo":"sly","polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    )
    const play = start(WHO.resident, { ...sly, ...noPhoto })
    expect(play.codes).toContain('form/required')
    expect({}).not.toHaveProperty('polluted')
    const corrected = correcting().do('2026-03-03', WHO.resident, 'resubmit', {
      payload: JSON.parse('{"photo":"f2","__proto__":{"name":"x"}}'),
    })
    expect(corrected.last.refused).toBeUndefined()
    expect(corrected.state.data['application']).toMatchObject({ name: '黄素兰', photo: 'f2' })
    expect(Object.getPrototypeOf(corrected.state.data['application'])).toBe(Object.prototype)
  })

  test('what lies deeper than any form is refused, not followed', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
    expect(start(WHO.resident, { ...APPLICATION, children: deep }).codes).toEqual(['flow/malformed-command'])
  })

  test('a payload that is no object is refused in words', () => {
    for (const payload of [7, 'x', true, [], [1]])
      expect(start(WHO.resident, payload as never).last.refused?.[0]?.kind).toBe('payload')
  })
})
