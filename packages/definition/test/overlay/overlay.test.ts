// Overlays: what a county may change, what it may not and by which code, what it breaks and which line did it.
import { readFileSync } from 'node:fs'
import { type Bundle, build, checkOverlaid, type Json, type Overlay, rebase } from '@yichuang/definition'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merged } from '../../src/build/merge.ts'
import { overlaid } from '../../src/overlay/overlaid.ts'
import { findings } from '../../src/problem/findings.ts'
import { sources } from '../build/sources.ts'

const ITEM = JSON.parse(readFileSync(new URL('../checks/fixtures/library-card.json', import.meta.url), 'utf8')) as Json
const base = ITEM as unknown as Bundle
const file = (more: Json, name = 'sample/overlays/library-card.json') => ({
  name,
  value: { format: 1, item: 'library-card', ...(more as object) },
})
const line = (at: string, name = 'sample/overlays/library-card.json') => `${name}#${at}`
const laid = (more: Json): Bundle => {
  const { bundle, troubles } = overlaid(base, [file(more)])
  expect(troubles).toEqual([])
  return bundle as Bundle
}

describe('a county may change', () => {
  test('how long a limit is, in what, and who owes it', () => {
    const { limits } = laid({
      service: { limits: { promised: { n: 8, owes: 'office' }, answer: { in: 'day', roll: true } } },
    }).service
    expect(limits['promised']).toMatchObject({ n: 8, in: 'wd', until: 'concluded' })
    expect(limits['answer']).toMatchObject({ n: 5, in: 'day', roll: true })
  })

  test('whole alternatives, desks, units, switches, papers and texts', () => {
    const { service, text } = laid({
      note: '样例县办公会纪要 (county)',
      service: {
        limits: {
          answer: [
            { n: 3, in: 'wd', if: 'silence' },
            { n: 5, in: 'wd' },
          ],
        },
        desks: { decider: { post: 'windowClerk', title: '主任' } },
        units: { office: { kind: 'street' } },
        switches: { silence: false },
        materials: { photo: { note: '一寸' }, proof: { name: '证明', source: 'applicant' } },
        name: '借书证(样例县)',
        channels: { window: '到窗口办理' },
        notices: { N3: { title: '受理告知书' } },
      },
      text: { en: { 到窗口办理: 'At the window' } },
    })
    expect(service.limits['answer']).toHaveLength(2)
    expect(service.desks['decider']).toMatchObject({ post: 'windowClerk', unit: 'office' })
    expect(service.switches['silence']).toBe(false)
    expect(service.materials?.['photo']).toMatchObject({ name: '照片', note: '一寸' })
    expect(service.notices['N3']).toMatchObject({ title: '受理告知书', document: 'acceptance' })
    expect(text['en']).toMatchObject({ 受理: 'Accept', 到窗口办理: 'At the window' })
  })

  test('a paper or a text away', () => {
    expect(laid({ service: { materials: { photo: null } } }).service.materials).toEqual({})
  })
})

test('a county may not say that a paper is always wanted, nor never, where a rule asks for it: the form would ask as before', () => {
  const asked = merged(ITEM, {
    service: { materials: { photo: { required: { if: { '==': [{ var: 'here.age' }, 16] }, says: '满 16 周岁的' } } } },
  }) as unknown as Bundle
  const codes = (photo: Json) =>
    overlaid(asked, [file({ service: { materials: { photo } } })]).troubles.map(({ code, at }) => [code, at])
  const at = '/service/materials/photo'
  for (const required of [true, '是', null]) {
    expect(codes({ required })).toEqual([['definition/overlay-touches-rules', line(`${at}/required`)]])
  }
  expect(codes(null)).toEqual([['definition/overlay-touches-rules', line(at)]])
  expect(codes({ note: '一寸' })).toEqual([])
})

const REFUSED: [what: string, more: Json, code: string, at: string][] = [
  ['the flow', { flow: { states: { done: null } } }, 'touches-flow', '/flow/states/done'],
  ['a rule', { service: { rules: { grownUp: { if: true } } } }, 'touches-rules', '/service/rules/grownUp/if'],
  [
    'what an event requires',
    { service: { events: { extend: { require: [] } } } },
    'touches-require',
    '/service/events/extend/require',
  ],
  [
    'what a case has to have to begin',
    { service: { start: { require: [] } } },
    'touches-require',
    '/service/start/require',
  ],
  [
    'who may do an event',
    { service: { events: { approve: { by: ['window'] } } } },
    'not-allowed',
    '/service/events/approve/by',
  ],
  [
    'from when a limit counts',
    { service: { limits: { promised: { from: 'received' } } } },
    'not-allowed',
    '/service/limits/promised/from',
  ],
  [
    'when a limit stands still',
    { service: { limits: { promised: { pause: [] } } } },
    'not-allowed',
    '/service/limits/promised/pause',
  ],
  ['a form', { forms: { reason: null } }, 'not-allowed', '/forms/reason'],
  ['a template', { documents: { refusal: { title: '不' } } }, 'not-allowed', '/documents/refusal/title'],
  ['a code of the catalogue', { service: { taskCode: '1' } }, 'not-allowed', '/service/taskCode'],
  ['a limit that is not', { service: { limits: { later: { n: 3 } } } }, 'unknown-name', '/service/limits/later/n'],
  ['a switch that is not', { service: { switches: { later: true } } }, 'unknown-name', '/service/switches/later'],
  ['a switch of another type', { service: { switches: { silence: 'no' } } }, 'other-type', '/service/switches/silence'],
]

describe('and nothing else, each by its code and place', () => {
  test.each(REFUSED)('%s', (_, more, code, at) => {
    const { bundle, troubles } = overlaid(base, [file(more)])
    expect(bundle).toBeUndefined()
    expect(troubles.map((trouble) => [trouble.code, trouble.at])).toEqual([[`definition/overlay-${code}`, line(at)]])
    for (const lang of ['zh-CN', 'en'] as const) {
      for (const { says, try: way } of findings(troubles, lang))
        expect(`${says} ${way}`).not.toMatch(/\{[a-z]+\}|undefined/)
    }
  })

  test('a limit or a desk away', () => {
    const value = { format: 1, item: 'library-card', service: { limits: { extension: null } } }
    const { troubles } = overlaid(base, [{ name: 'x.json', value }])
    expect(troubles.map(({ code, at }) => [code, at])).toEqual([
      ['definition/overlay-takes-away', 'x.json#/service/limits/extension'],
    ])
  })

  test('one field of alternatives, which would take the place of all', () => {
    const list = merged(ITEM, {
      service: {
        limits: {
          answer: [
            { n: 3, in: 'wd', if: 'silence' },
            { n: 5, in: 'wd' },
          ],
        },
      },
    }) as unknown as Bundle
    const { troubles } = overlaid(list, [file({ service: { limits: { answer: { n: 4 } } } })])
    expect(troubles.map(({ code }) => code)).toEqual(['definition/overlay-into-alternatives'])
  })

  test('another item, another shape', () => {
    expect(overlaid(base, [file({ item: 'reader-card' })]).troubles.map(({ code }) => code)).toEqual([
      'definition/overlay-other-item',
    ])
    expect(overlaid(base, [file({ service: { limits: { answer: { n: 'five' } } } })]).troubles[0]?.at).toBe(
      line('/service/limits/answer/n'),
    )
    expect(overlaid(base, [{ name: 'x.json', value: [] }]).troubles.map(({ code }) => code)).toEqual([
      'definition/wrong-type',
    ])
  })

  test('any JSON gives findings, never an exception, and reaches no prototype', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('', 'service', 'limits', 'text'), (value, key) => {
        const inner = key === 'limits' ? { service: { limits: value } } : key === '' ? value : { [key]: value }
        const whole =
          typeof inner === 'object' && inner !== null ? { format: 1, item: 'library-card', ...inner } : inner
        const { bundle, troubles } = overlaid(base, [{ name: 'x.json', value: whole }])
        expect(bundle === undefined).toBe(troubles.length > 0)
      }),
      { numRuns: 300 },
    )
    const trap = JSON.parse(
      '{"format":1,"item":"library-card","service":{"switches":{"__proto__":{"polluted":true}}}}',
    ) as Json
    expect(overlaid(base, [{ name: 'x.json', value: trap }]).troubles.map(({ code }) => code)).toEqual([
      'definition/reserved-key',
    ])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('layers', () => {
  const region = file(
    { service: { limits: { promised: { n: 9 } }, summary: '区里的' } },
    'CN-45/overlays/library-card.json',
  )
  const county = file({ service: { limits: { promised: { n: 7 } } } })

  test('the region’s is laid first, the county’s over it', () => {
    const { bundle } = overlaid(base, [region, county])
    expect(bundle?.service.limits['promised']).toMatchObject({ n: 7 })
    expect(bundle?.service.summary).toBe('区里的')
  })

  test('build puts them over the item, and what is wrong leads to their lines', () => {
    const one = { name: 'x.json', value: { format: 1, item: 'library-card', service: { summary: '县里的' } } }
    expect(build(sources(), 'library-card', { overlays: [one] }).bundle?.service.summary).toBe('县里的')
    const wrong = {
      name: 'x.json',
      value: { format: 1, item: 'library-card', flow: {}, service: { rules: { a: null } } },
    }
    const { bundle, findings: found } = build(sources(), 'library-card', { overlays: [wrong] })
    expect(bundle).toBeUndefined()
    expect(found.map(({ at }) => at)).toEqual(['x.json#/service/rules/a'])
  })
})

describe('what a county’s overlay breaks', () => {
  test('nothing, when it breaks nothing', () => {
    expect(checkOverlaid(base, [file({ service: { limits: { promised: { n: 8 } } } })])).toEqual([])
  })

  test('is found by checking the whole, with the line that does it', () => {
    const found = checkOverlaid(base, [
      file({ service: { limits: { statutory: { n: 15 } } } }, 'CN-45/overlays/library-card.json'),
      file({ service: { limits: { promised: { n: 30 } }, summary: '说明' } }),
    ])
    expect(found.map(({ code, at, because }) => [code, at, because])).toEqual([
      ['definition/longer-than-statutory', '/service/limits/promised', [line('/service/limits/promised/n')]],
    ])
  })

  test('two lines that only together do it are both named', () => {
    const found = checkOverlaid(base, [file({ service: { limits: { promised: { n: 18 }, statutory: { n: 15 } } } })])
    expect(found.map(({ because }) => because)).toEqual([
      [line('/service/limits/promised/n'), line('/service/limits/statutory/n')],
    ])
  })

  test('a paper that a form asks for, a desk of a post that the county has not', () => {
    const found = checkOverlaid(base, [file({ service: { units: { office: { of: { '??': [1, 2] } } } } })])
    expect(found.map(({ code, because }) => [code, because])).toEqual([
      ['definition/melted-rule', [line('/service/units/office/of')]],
    ])
    const [paper] = checkOverlaid(base, [
      { name: 'x.json', value: { format: 1, item: 'library-card', service: { materials: { photo: null } } } },
    ])
    expect(paper).toMatchObject({ code: 'definition/unknown-material', because: ['x.json#/service/materials/photo'] })
  })

  test('what the item has wrong by itself is no line’s fault; what may not be at all is its own cause', () => {
    const broken = merged(ITEM, { scenarios: { tooYoung: null } }) as unknown as Bundle
    expect(checkOverlaid(broken, [file({ service: { summary: '说明' } })]).map(({ because }) => because)).toEqual([[]])
    const [refused] = checkOverlaid(base, [file({ flow: { initial: 'done' } })])
    expect(refused?.because).toEqual([line('/flow/initial')])
  })
})

describe('a base with a new version', () => {
  const overlay = {
    format: 1,
    item: 'library-card',
    service: { limits: { promised: { n: 8 }, answer: { n: 3 } }, switches: { silence: false }, summary: '县里的' },
  } satisfies Overlay

  test('under places that are as before leaves the overlay as it is', () => {
    const now = merged(ITEM, { service: { name: '新', limits: { statutory: { n: 25 } } } }) as unknown as Bundle
    expect(rebase(base, now, overlay)).toEqual([])
  })

  test('shows the three sides of each place that has changed underneath', () => {
    const now = merged(ITEM, {
      service: { limits: { promised: { n: 12 }, answer: { n: 3 } }, switches: { silence: null }, summary: '通用的' },
    }) as unknown as Bundle
    const found = rebase(base, now, overlay)
    expect(found.map(({ says: _, try: __, ...sides }) => sides)).toEqual([
      { at: '/service/limits/promised/n', kind: 'moved', was: 10, is: 12, overlay: 8 },
      { at: '/service/limits/answer/n', kind: 'agrees', was: 5, is: 3, overlay: 3 },
      { at: '/service/switches/silence', kind: 'gone', was: true, overlay: false },
      { at: '/service/summary', kind: 'moved', is: '通用的', overlay: '县里的' },
    ])
    for (const lang of ['zh-CN', 'en'] as const) {
      for (const { says, try: way } of rebase(base, now, overlay, { lang }))
        expect(`${says} ${way}`).not.toMatch(/\{[a-z]+\}/)
    }
  })
})
