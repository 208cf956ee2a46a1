// A small house of items for the tests of build: a machine, an item on it, and a shared block.
import type { Json } from '@yichuang/definition'

/** A fresh copy each time, so that a test may change it. */
export const sources = (): Record<string, Json> => JSON.parse(JSON.stringify(files)) as Record<string, Json>

const files = {
  'blocks/person.json': {
    format: 1,
    schema: {
      type: 'object',
      title: '人',
      required: ['name'],
      properties: { name: { $ref: '#/$defs/name' }, region: { type: 'string', title: '街道', maxLength: 12 } },
      $defs: { name: { type: 'string', title: '姓名', maxLength: 50, pii: 'basic' } },
    },
  },
  'machine/service.json': {
    format: 1,
    id: 'machine',
    name: '标准流程',
    start: { form: 'application' },
    units: { office: { of: { var: 'data.application.applicant.region' } } },
    desks: { window: { post: 'windowClerk', unit: 'office' } },
    limits: { answer: { n: 5, in: 'wd', until: 'answered', owes: 'office' } },
    rules: { once: { if: { '!': { var: 'case.count.ask' } }, code: 'asked-already', says: '只能问一次' } },
    events: { accept: { title: '受理' }, ask: { title: '询问', form: 'reason', require: ['once'] } },
  },
  'machine/flow.json': {
    $schema: '../../packages/definition/schemas/flow.schema.json',
    format: 1,
    id: 'case',
    initial: 'received',
    states: {
      received: { meta: { desk: 'window' }, on: { accept: 'done', ask: 'asked' } },
      asked: { meta: { desk: 'window' }, on: { accept: 'done' } },
      done: { type: 'final', tags: ['answered'] },
    },
  },
  'machine/forms/reason.json': {
    format: 1,
    schema: { type: 'object', properties: { why: { type: 'string', title: '理由', maxLength: 200 } } },
  },
  'machine/text/en.json': { format: 1, 受理: 'Accept', 询问: 'Ask' },
  'library-card/service.json': {
    format: 1,
    id: 'library-card',
    base: 'machine',
    name: '借书证',
    limits: { answer: { n: 3 } },
    events: { ask: null },
  },
  'library-card/flow.patch.json': { format: 1, states: { asked: null, received: { on: { ask: null } } } },
  'library-card/forms/application.json': {
    format: 1,
    title: '申请表',
    schema: {
      type: 'object',
      required: ['applicant'],
      properties: {
        applicant: { $ref: '../../blocks/person.json', title: '申请人', required: ['region'] },
        helper: { $ref: '../../blocks/person.json#/properties/name', title: '代办人' },
      },
    },
  },
  'library-card/text/en.json': { format: 1, 受理: 'Take in', 借书证: 'Library card' },
  'library-card/scenarios/fine.json': {
    format: 1,
    title: '不许',
    county: 'sample',
    steps: [{ at: '2026-03-02T09:00:00+08:00', event: 'start', expect: { refused: ['flow/not-now'] } }],
  },
}
