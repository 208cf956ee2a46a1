// What people see: buttons, rows of an inbox, the expected way, notices, numbers.
import { describe, expect, test } from 'vitest'
import {
  type Actor,
  caseNumber,
  expectedPath,
  offers,
  renderDocument,
  scopeOf,
  tasks,
  titleOf,
} from '../../src/index.ts'
import { WHO, WORLD } from './fixtures/county.ts'
import { APPLICATION, LICENCE, SERVICE } from './fixtures/licence.ts'
import { at, frozen, itemOf, Play } from './fixtures/play.ts'
import { SURVEY } from './fixtures/survey.ts'

const filed = () =>
  new Play(LICENCE).go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
const deciding = () => filed().go('2026-03-03', WHO.clerk2, 'accept').go('2026-03-04', WHO.handler, 'pass')
const offered = (play: Play, who: Actor) =>
  offers(play.item, frozen(play.state), who, WORLD, at('2026-03-05')).map(({ event, refused }) => [
    event,
    ...refused.map(({ code }) => code),
  ])

describe('offers', () => {
  test('are the events of one’s own desk, inner ones first', () => {
    expect(offered(filed(), WHO.clerk)).toEqual([
      ['accept'],
      ['requestCorrection'],
      ['refuseAcceptance'],
      ['withdraw'],
      ['terminate'],
    ])
    expect(offered(filed(), WHO.resident)).toEqual([['withdraw']])
    expect(offered(filed(), WHO.handler)).toEqual([])
    expect(offered(filed(), WHO.other)).toEqual([])
  })

  test('show who received why he may not decide', () => {
    expect(offered(deciding(), WHO.clerk)).toContainEqual(['approve', 'flow/receiver-may-not-decide'])
    expect(offered(deciding(), WHO.decider)).toContainEqual(['approve'])
  })

  test('show a rule that does not hold, and leave out what leads nowhere without a reason', () => {
    const play = filed().go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(offered(play, WHO.clerk)).toEqual([
      ['requestCorrection', 'licence/correction-already-notified'],
      ['withdraw'],
      ['terminate'],
    ])
    expect(offers(play.item, play.state, WHO.resident, WORLD, at('2026-03-05'))).toMatchObject([
      { event: 'resubmit', title: '补交', form: 'application', weight: 'main', only: ['/photo'], refused: [] },
      { event: 'withdraw', weight: 'plain' },
    ])
  })

  test('leave out what leads nowhere without a reason', () => {
    const { require: _, ...free } = SERVICE.events.requestCorrection
    const bundle = {
      ...LICENCE,
      service: { ...LICENCE.service, events: { ...SERVICE.events, requestCorrection: free } },
    }
    const play = new Play(bundle)
      .go('2026-03-02', WHO.clerk, 'start', { payload: APPLICATION, applicant: 'resident' })
      .go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(offered(play, WHO.clerk)).toEqual([['withdraw'], ['terminate']])
  })

  test('of no case: who may take one in or file one', () => {
    const intake = (who: Actor) =>
      offers(itemOf(LICENCE), null, who, WORLD, at('2026-03-05')).map(({ event, form }) => [event, form])
    expect(intake(WHO.clerk)).toEqual([['start', 'application']])
    expect(intake(WHO.resident)).toEqual([['start', 'application']])
    expect(intake(WHO.handler)).toEqual([])
  })
})

describe('tasks', () => {
  test('one row for the nearest desk', () => {
    const { item, state } = filed()
    expect(tasks(item, state, WORLD)).toEqual([
      { desk: 'window', title: '收件', state: 'open.received', post: 'windowClerk', unit: 's1' },
    ])
  })

  test('a row for the person of the case', () => {
    const { item, state } = filed().go('2026-03-03', WHO.clerk, 'requestCorrection', { payload: { items: ['/photo'] } })
    expect(tasks(item, state, WORLD)).toEqual([
      { desk: 'applicant', title: '待补正', state: 'open.correcting', party: 'resident' },
    ])
  })

  test('two rows while two survey, one after the first has finished, none in the end', () => {
    const play = new Play(SURVEY).go('2026-03-02', WHO.resident, 'start')
    const desks = () => tasks(play.item, play.state, WORLD).map(({ desk, unit }) => [desk, unit])
    expect(desks()).toEqual([
      ['surveyor', 'c'],
      ['checker', 'c'],
    ])
    play.go('2026-03-03', WHO.handler, 'visited')
    expect(desks()).toEqual([['checker', 'c']])
    play.go('2026-03-04', WHO.decider, 'checked')
    expect(desks()).toEqual([])
  })
})

test('the expected way follows the main events and what comes by itself', () => {
  expect(expectedPath(itemOf(LICENCE)).map(({ title }) => title)).toEqual(['收件', '承办', '批准', '办结'])
  expect(expectedPath(itemOf(SURVEY)).map(({ path }) => path)).toEqual([
    'working.survey',
    'working.joined',
    'working.opinion',
    'closed',
  ])
})

test('a state without a title is called like the state around it, regions stand side by side', () => {
  const play = new Play(SURVEY).go('2026-03-02', WHO.resident, 'start')
  expect(titleOf(play.item, play.state.value)).toBe('入户调查、信息核对')
  play.go('2026-03-03', WHO.handler, 'visited')
  expect(titleOf(play.item, play.state.value)).toBe('调查、信息核对')
})

describe('case numbers', () => {
  test('are composed of task code, date and the day’s serial', () => {
    expect(caseNumber({ id: 'licence', taskCode: SERVICE.taskCode }, '2026-02-12', 1)).toBe(
      '11450299MB000001955452099901000202602120001',
    )
  })

  test('follow the item’s template', () => {
    expect(caseNumber({ id: 'a', caseNumber: '示[{yyyy}]{seq}号-{unknown}' }, '2026-02-12', 12345)).toBe(
      '示[2026]12345号-{unknown}',
    )
    expect(caseNumber({ id: 'a' }, '2026-02-12', 12345)).toBe('a-2026021212345')
  })
})

describe('notices', () => {
  const play = filed().go('2026-03-03', WHO.clerk2, 'accept')
  const scope = scopeOf(play.item, play.state, WORLD, { at: at('2026-03-03') })
  const rendered = (body: object[], more = {}) =>
    renderDocument(
      { ...LICENCE, documents: { X: { format: 1, title: '{service.name}', body: body as never, ...more } } },
      'X',
      scope,
    )

  test('are filled from the case as it stands after the step', () => {
    expect(renderDocument(LICENCE, 'N3', scope)).toEqual({
      title: '受理通知书',
      paragraphs: ['黄素兰：最晚 2026年3月31日 办结。'],
    })
  })

  test('know the office, the county and the day', () => {
    expect(rendered([{ text: '{unit.receiving.name} {county.remedies.court} {now.date} {case.applicant}' }])).toEqual({
      title: '占道许可',
      paragraphs: [`东街 ${WORLD.county.county.remedies?.court} 2026年3月3日 申请人`],
    })
  })

  test('leave a blank for what is missing, and show no braces of strangers', () => {
    expect(rendered([{ text: '{data.application.gone}，{__proto__}，{data.constructor.name}' }]).paragraphs).toEqual([
      '____，{__proto__}，____',
    ])
  })

  test('a paragraph stands by its rule, and repeats for each item', () => {
    expect(
      rendered(
        [
          { if: { var: 'data.application.gone' }, text: 'no' },
          { each: { var: 'service.list' }, text: 'none' },
          { each: ['/photo', '/children', 'x'], text: '{each.n}. {each.title}' },
          { each: [[1], [2, 3]], text: '{total}' },
        ],
        { with: { total: { length: { var: 'each.value' } } } },
      ).paragraphs,
    ).toEqual(['1. 照片', '2. 子女', '3. x', '1', '2'])
  })
})
