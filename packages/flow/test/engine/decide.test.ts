// Who may do what when, and what is said when not.
import { describe, expect, test } from 'vitest'
import { WHO } from './fixtures/county.ts'
import { APPLICATION, bundleOf, FLOW, LICENCE, SERVICE } from './fixtures/licence.ts'
import { Play } from './fixtures/play.ts'

const filed = () =>
  new Play(LICENCE).go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
const handled = () => filed().go('2026-03-03', WHO.clerk2, 'accept').go('2026-03-04', WHO.handler, 'pass')

describe('the way of a case', () => {
  test('a case is taken in, accepted, handled, decided and closed', () => {
    const play = handled().go('2026-03-05', WHO.decider, 'approve')
    expect(play.path).toBe('concluded')
    expect(play.state.result).toBe(0)
    expect(play.effects).toEqual(['document N7'])
    play.wait('2026-03-09 00:00')
    expect(play.path).toBe('closed')
    expect(play.state.status).toBe('done')
  })

  test('an entry says who, from where, to where, and at which desk', () => {
    const { entries } = filed().go('2026-03-03', WHO.clerk2, 'accept')
    expect(entries.map(({ seq, kind, event, from, to }) => [seq, kind, event, from, to])).toEqual([
      [1, 'event', 'start', '', '收件'],
      [2, 'event', 'accept', '收件', '承办'],
    ])
    expect(Object.keys(entries[1]?.changed ?? {}).sort()).toEqual([
      'by',
      'count',
      'hands',
      'spans',
      'tags',
      'timers',
      'value',
    ])
    expect(entries[1]?.actor).toEqual({ id: 'clerk2', name: 'clerk2', kind: 'staff', desk: 'window' })
  })

  test('a case belongs to the window that took it in, wherever the applicant lives', () => {
    const play = new Play(LICENCE).go('2026-03-02', WHO.stranger, 'start', {
      payload: APPLICATION,
      applicant: 'resident',
    })
    expect(play.state.startedFor).toBe('s2')
    expect(play.do('2026-03-03', WHO.clerk, 'accept').codes).toEqual(['flow/not-your-desk'])
    expect(play.go('2026-03-03', WHO.stranger, 'accept').path).toBe('open.working.handling')
  })

  test('a case filed online goes to the street above the community of the applicant', () => {
    const play = new Play(LICENCE).go('2026-03-02', WHO.resident, 'start', { payload: APPLICATION })
    expect(play.do('2026-03-03', WHO.stranger, 'accept').codes).toEqual(['flow/not-your-desk'])
    expect(play.go('2026-03-03', WHO.clerk, 'accept').path).toBe('open.working.handling')
  })
})

describe('refusals', () => {
  test('an event that nobody declared is unknown, whatever it is called', () => {
    for (const event of [
      'xstate.after.receipt.case.open.received',
      'xstate.done.state.case',
      'done.x',
      'error.x',
      '*',
      '',
      'constructor',
      '__proto__',
      'toString',
    ]) {
      expect(filed().do('2026-03-03', WHO.clerk, event).codes, event).toEqual(['flow/unknown-event'])
    }
  })

  test('an event of another state is not now, and says where the case is', () => {
    const play = filed().do('2026-03-03', WHO.decider, 'approve')
    expect(play.last.refused).toEqual([
      { kind: 'state', code: 'flow/not-now', at: '', params: { event: '批准', state: '收件' } },
    ])
    expect(play.last.state).toBeUndefined()
  })

  test('an item has its own words for not now', () => {
    expect(filed().do('2026-03-03', WHO.other, 'take').last.refused).toEqual([
      { kind: 'state', code: 'licence/already-taken', at: '', says: '已被他人接件。' },
    ])
  })

  test('a living case cannot be started again, an unborn one knows nothing but its start', () => {
    expect(filed().do('2026-03-03', WHO.clerk, 'start', { payload: APPLICATION }).codes).toEqual(['flow/not-now'])
    expect(new Play(LICENCE).do('2026-03-03', WHO.clerk, 'accept').codes).toEqual(['flow/not-now'])
  })

  test('a closed case takes nothing more', () => {
    const play = filed().go('2026-03-03', WHO.resident, 'withdraw')
    expect(play.path).toBe('withdrawn')
    expect(play.state.timers).toEqual([])
    expect(play.do('2026-03-04', WHO.clerk, 'accept').codes).toEqual(['flow/case-closed'])
  })

  test('an event belongs to the desk around the state that offers it', () => {
    expect(filed().do('2026-03-03', WHO.handler, 'accept').last.refused).toEqual([
      { kind: 'desk', code: 'flow/not-your-desk', at: '', params: { desk: '窗口' } },
    ])
  })

  test('a post at another unit is another desk', () => {
    expect(filed().do('2026-03-03', WHO.stranger, 'accept').codes).toEqual(['flow/not-your-desk'])
  })

  test('only the applicant of the case is its applicant', () => {
    expect(filed().do('2026-03-03', WHO.other, 'withdraw').codes).toEqual(['flow/not-your-desk'])
    expect(filed().go('2026-03-03', WHO.resident, 'withdraw').path).toBe('withdrawn')
  })

  test('desk comes before payload: nobody learns of a form that is not his to fill', () => {
    expect(filed().do('2026-03-03', WHO.handler, 'requestCorrection', { payload: { items: 7 } }).codes).toEqual([
      'flow/not-your-desk',
    ])
  })

  test('payload comes before the rules, and every wrong field is named', () => {
    const play = new Play(LICENCE).do('2026-03-02', WHO.resident, 'start', {
      payload: { age: 7, name: 1, area: 's1', photo: 'f' },
    })
    expect(play.last.refused?.map(({ kind, code, at }) => [kind, code, at])).toEqual([
      ['payload', expect.stringMatching(/^form\//), '/name'],
      ['payload', 'form/required', '/idNumber'],
    ])
  })

  test('a rule that does not hold refuses with its code, its words and its numbers', () => {
    const play = new Play(LICENCE).do('2026-03-02', WHO.resident, 'start', { payload: { ...APPLICATION, age: 7 } })
    expect(play.last).toEqual({
      entries: [],
      effects: [],
      refused: [
        { kind: 'require', code: 'licence/too-young', at: '', says: '未满 {least} 周岁。', params: { least: 18 } },
      ],
    })
  })

  test('every rule that does not hold is named', () => {
    const play = handled().go('2026-03-05', WHO.decider, 'extend').do('2026-06-05', WHO.decider, 'extend')
    expect(play.codes).toEqual(['licence/already-extended', 'licence/limit-already-passed'])
  })

  test('a correction is asked once: where the event leads nowhere the rule still speaks', () => {
    const play = filed().go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(play.path).toBe('open.correcting')
    expect(
      play.do('2026-03-03 10:00', WHO.clerk, 'requestCorrection', { payload: { items: ['/name'] } }).codes,
    ).toEqual(['licence/correction-already-notified'])
    expect(play.state.data['correction']).toEqual({ items: ['/photo'] })
  })

  test('an event that leads nowhere and breaks no rule is not now, never silence', () => {
    const { correcting, ...states } = FLOW.states.open.states
    const bundle = bundleOf(
      {
        ...SERVICE,
        events: { ...SERVICE.events, requestCorrection: { title: '补正', form: 'correction', by: ['window'] } },
      },
      { ...FLOW, states: { ...FLOW.states, open: { ...FLOW.states.open, states: { ...states, correcting } } } },
      { forms: LICENCE.forms, documents: LICENCE.documents },
    )
    const play = new Play(bundle)
      .go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
      .go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(play.do('2026-03-04', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } }).codes).toEqual([
      'flow/not-now',
    ])
  })

  test('a guard that says no speaks with its rule’s own words', () => {
    const play = filed()
      .go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
      .go('2026-03-04', WHO.resident, 'resubmit', { payload: { photo: 'file_2' } })
    expect(play.do('2026-03-05', WHO.clerk, 'refuseAcceptance', { payload: { missing: ['/name'] } }).codes).toEqual([
      'licence/nothing-missing',
    ])
    expect(play.go('2026-03-05', WHO.clerk, 'refuseAcceptance', { payload: { missing: ['/photo'] } }).path).toBe(
      'notAccepted',
    )
  })

  test('what has nothing to fill in takes nothing', () => {
    expect(filed().do('2026-03-03', WHO.clerk, 'accept', { payload: { note: 'x' } }).codes).toEqual([
      'flow/nothing-to-fill',
    ])
    expect(filed().go('2026-03-03', WHO.clerk, 'accept', { payload: {} }).path).toBe('open.working.handling')
  })

  test('a replaced item takes no applications', () => {
    const play = new Play({ ...LICENCE, service: { ...LICENCE.service, status: 'replaced' } })
    expect(play.do('2026-03-02', WHO.resident, 'start', { payload: APPLICATION }).codes).toEqual(['flow/not-offered'])
  })

  test('a resident who is not known well enough may not file', () => {
    const play = new Play({ ...LICENCE, service: { ...LICENCE.service, minAssurance: 2 } })
    const guest = { ...WHO.resident, assurance: 1 }
    expect(play.do('2026-03-02', guest, 'start', { payload: APPLICATION }).codes).toEqual([
      'flow/not-known-well-enough',
    ])
  })
})

test('a stranger’s value that makes a desk’s rule unanswerable opens no desk and breaks nothing', () => {
  const rules = { ...SERVICE.rules, big: { if: { '>': [{ var: 'data.application.age' }, 3] } } }
  const desks = { ...SERVICE.desks, window: { title: '窗口', if: 'big', post: 'windowClerk', unit: 'receiving' } }
  const bundle = { ...LICENCE, service: { ...LICENCE.service, rules, desks } }
  const start = (age: unknown) =>
    new Play(bundle).do('2026-03-02', WHO.clerk, 'start', {
      payload: { ...APPLICATION, age } as never,
      applicant: 'resident',
    })
  expect(start('many').codes).toEqual(['flow/not-your-desk'])
  expect(start(30).path).toBe('open.received')
})

describe('separation', () => {
  test('who received never decides, though he holds the decider’s post', () => {
    expect(handled().do('2026-03-05', WHO.clerk, 'approve').last.refused).toEqual([
      { kind: 'separation', code: 'flow/receiver-may-not-decide', at: '' },
    ])
  })

  test('who only accepted at the receiving window does not decide either', () => {
    const clerk2 = { ...WHO.clerk2, posts: [...WHO.clerk2.posts, { post: 'decider', unit: 'c' }] }
    const play = filed().go('2026-03-03', clerk2, 'accept').go('2026-03-04', WHO.handler, 'pass')
    expect(play.do('2026-03-05', clerk2, 'approve').codes).toEqual(['flow/receiver-may-not-decide'])
  })

  test('a substitute of the receiver does not decide for him, nor does he decide where a substitute received', () => {
    const forClerk = { ...WHO.decider, for: 'clerk' }
    expect(handled().do('2026-03-05', forClerk, 'approve').codes).toEqual(['flow/receiver-may-not-decide'])
    const substitute = { ...WHO.clerk2, for: 'decider' }
    const play = new Play(LICENCE)
      .go('2026-03-02', substitute, 'start', { payload: APPLICATION, applicant: 'resident' })
      .go('2026-03-03', WHO.clerk2, 'accept')
      .go('2026-03-04', WHO.handler, 'pass')
    expect(play.state.hands['window']).toEqual(['clerk2', 'decider'])
    expect(play.do('2026-03-05', WHO.decider, 'approve').codes).toEqual(['flow/receiver-may-not-decide'])
  })

  test('desk and separation are told together', () => {
    const clerk = { ...WHO.clerk, posts: [{ post: 'windowClerk', unit: 's1' }] }
    expect(handled().do('2026-03-05', clerk, 'approve').codes).toEqual([
      'flow/not-your-desk',
      'flow/receiver-may-not-decide',
    ])
  })

  test('what stands inside a deciding state is a decision, whichever desk may do it', () => {
    const clerk = { ...WHO.clerk, posts: [...WHO.clerk.posts, { post: 'handler', unit: 'c' }] }
    expect(handled().do('2026-03-05', clerk, 'object').codes).toEqual(['flow/receiver-may-not-decide'])
    expect(handled().go('2026-03-05', WHO.handler, 'object').path).toBe('open.working.handling')
  })

  test('who may sit at two desks sits at the one that nothing speaks against', () => {
    const play = handled().go('2026-03-05', WHO.clerk, 'terminate')
    expect(play.entries.at(-1)?.actor.desk).toBe('window')
    expect(handled().go('2026-03-05', WHO.decider, 'terminate').entries.at(-1)?.actor.desk).toBe('decider')
  })

  test('what the receiver does in a deciding state from his own desk is no decision', () => {
    expect(handled().go('2026-03-05', WHO.clerk, 'withdraw').path).toBe('withdrawn')
  })

  test('an item keeps more people apart, and the actor sits where nothing speaks against him', () => {
    const both = { ...WHO.handler, posts: [...WHO.handler.posts, { post: 'decider', unit: 'c' }] }
    const play = filed().go('2026-03-03', WHO.clerk2, 'accept').go('2026-03-04', both, 'pass')
    expect(play.do('2026-03-05', both, 'note').last.refused).toEqual([
      { kind: 'separation', code: 'flow/same-person', at: '', params: { desk: '承办' } },
    ])
    expect(play.go('2026-03-05', WHO.decider, 'note').effects).toEqual(['emit'])
    expect(play.last.effects[0]?.params).toEqual({ kind: 'note', by: 'decider' })
  })
})
