// Wire-shaped answers: the senior card, a case of it in several states, an inbox.
import type {
  ActionView,
  CaseSummary,
  CaseView,
  ClockView,
  FormView,
  Inbox,
  ItemView,
  TaskView,
} from '@yichuang/client'

const NOW = '2026-02-24T09:03:00+08:00'
export const NO = '11450299MB000001955452099901000202602120001'

export const application: FormView = {
  name: 'application',
  title: '老年人优待证申请表',
  ui: {},
  schema: {
    type: 'object',
    required: ['applicant', 'applyKind', 'photo'],
    additionalProperties: false,
    properties: {
      applicant: {
        type: 'object',
        title: '申请人',
        required: ['name', 'idNumber', 'mobile'],
        properties: {
          name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50, pii: 'basic' },
          idNumber: { type: 'string', title: '身份证号码', format: 'cn-resident-id', maxLength: 18, pii: 'id' },
          mobile: { type: 'string', title: '手机号码', format: 'cn-mobile', maxLength: 11, pii: 'contact' },
        },
      },
      applyKind: {
        type: 'string',
        title: '办理类型',
        oneOf: [
          { const: 'new', title: '新办' },
          { const: 'renew', title: '换发' },
        ],
      },
      photo: { type: 'string', title: '近期免冠照片', format: 'file', material: 'photo' },
    },
  },
}
/** The form without its photo: for tests whose subject is not the form. */
const short: FormView = {
  ...application,
  schema: {
    type: 'object',
    required: ['applicant'],
    properties: {
      applicant: {
        type: 'object',
        title: '申请人',
        required: ['name'],
        properties: { name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50 } },
      },
      applyKind: { type: 'string', title: '备注', maxLength: 50 },
    },
  },
}

export const item: ItemView = {
  id: 'senior-card',
  version: 3,
  name: '老年人优待证',
  summary: '年满 60 周岁、户口在本县或者常住本县的老年人，可以申请优待证。',
  audience: ['老年人'],
  themes: ['养老'],
  status: 'active',
  now: '2026-02-12T10:05:00+08:00',
  county: { id: 'sample', name: '榕江区', phone: '0772-000-1234' },
  conditions: ['申请当天已满 60 周岁。', '户口在本县；或者户口在外地、常住本县，并有居住证明。'],
  basis: [
    { title: '中华人民共和国老年人权益保障法', article: '第二条', text: '六十周岁以上的公民是老年人。', sure: 'read' },
    { title: '榕江区老年人优待办法', sure: 'county' },
  ],
  materials: [
    {
      code: 'idCard',
      name: '居民身份证',
      note: '到窗口办理的，请带原件。',
      required: true,
      source: 'eLicence',
      forms: ['electronic'],
    },
    {
      code: 'photo',
      name: '近期免冠照片',
      note: '正面、不戴帽子、背景干净，用手机拍就可以。',
      required: true,
      source: 'applicant',
      forms: ['electronic', 'original'],
      copies: 1,
      maxSizeKB: 5120,
      mime: ['image/jpeg'],
    },
    {
      code: 'residenceProof',
      name: '居住证明',
      required: '户口在外地、常住本县的',
      source: 'applicant',
      forms: ['original', 'copy'],
      maxSizeKB: 5120,
    },
  ],
  fee: { amountFen: 0, note: '旧资料上写有收费的，以这里为准。' },
  limits: [
    { limit: 'promised', title: '承诺办结', n: 5, in: 'wd', says: '5 个工作日，自受理之日起算' },
    { limit: 'statutory', title: '法定期限', n: 10, in: 'wd', says: '10 个工作日，自受理之日起算' },
  ],
  channels: ['网上办理：就在这个页面填写，可以由家人代办。', '窗口办理：街道便民服务中心的任何一个综合受理窗口。'],
  results: ['老年人优待证（纸质证件）'],
  faqs: [{ q: '多久能办好？', a: '受理后 5 个工作日内办结，周末和节假日不算。' }],
  consent: {
    mode: 'noticeOnly',
    version: '2026-01',
    text: '为办理老年人优待证，我们处理您填写的姓名、证件号码和照片。',
  },
  path: ['收件', '受理', '核验', '批准', '制证', '送达'],
  form: short,
  require: [],
}

export const receiptClock: ClockView = {
  limit: 'receipt',
  title: '答复是否受理',
  state: 'running',
  startedOn: '2026-02-12',
  due: '2026-02-26',
  dueAt: '2026-02-26T24:00:00+08:00',
  late: false,
  colour: 'calm',
  provisional: false,
  owes: '榕江区政务服务中心',
  says: '5 个工作日，自 2026-02-12 次日起算',
  explain: [
    '2026-02-13 起算，第 1 个工作日',
    '2026-02-14 是调休上班日，算第 2 个工作日',
    '2026-02-15 至 02-23 春节放假，不算',
  ],
}

export const summary: CaseSummary = {
  id: 'case_1',
  no: NO,
  item: { id: 'senior-card', name: '老年人优待证', version: 3 },
  state: { path: 'open.received', title: '收件', done: false },
  applicant: '黄素兰',
  submittedOn: '2026-02-12',
  holder: '榕江区政务服务中心综合窗口',
  next: { title: '答复是否受理', due: '2026-02-26', colour: 'calm', provisional: false },
  asked: false,
}

const withdraw: ActionView = {
  event: 'withdraw',
  title: '撤回申请',
  weight: 'final',
  form: {
    name: 'withdrawal',
    title: '撤回申请',
    ui: {},
    schema: {
      type: 'object',
      required: ['reason'],
      properties: { reason: { type: 'string', title: '撤回原因', minLength: 1, maxLength: 500 } },
    },
  },
  refused: [],
}

export const received: CaseView = {
  ...summary,
  seq: 1,
  now: '2026-02-12T10:06:00+08:00',
  county: '榕江区',
  channel: 'online',
  as: 'applicant',
  may: [],
  holders: [{ desk: 'window', title: '综合窗口', unit: '榕江区政务服务中心', people: ['韦明'] }],
  clocks: [receiptClock],
  path: [
    { title: '收件', state: 'now' },
    { title: '受理', state: 'next' },
    { title: '核验', state: 'next' },
    { title: '批准', state: 'next' },
    { title: '送达', state: 'next' },
  ],
  forms: [{ ...short, value: { applicant: { name: '黄素兰' } } }],
  files: { file_1: { id: 'file_1', name: '照片.png', type: 'image/png', size: 84_000, sha256: 'x', state: 'clean' } },
  timeline: [
    {
      seq: 1,
      at: '2026-02-12T10:05:00+08:00',
      on: '2026-02-12',
      kind: 'event',
      event: 'submit',
      title: '提交申请',
      who: '黄素兰',
      to: 'open.received',
      documents: [],
    },
  ],
  documents: [
    {
      id: 'doc_1',
      notice: 'N1',
      title: '收件凭证',
      number: '榕收〔2026〕1号',
      issuedOn: '2026-02-12',
      unit: '榕江区政务服务中心',
      paragraphs: [
        '黄素兰：',
        '您于 2026 年 2 月 12 日提交的老年人优待证申请已收到。',
        '我们最迟在 2026 年 2 月 26 日答复是否受理。',
      ],
    },
  ],
  actions: [withdraw],
}

export const asked: CaseView = {
  ...received,
  seq: 2,
  state: { path: 'open.correctionRequested', title: '等待补正', done: false },
  holder: '申请人',
  asked: true,
  next: { title: '补正期限', due: '2026-03-11', colour: 'remind', provisional: false },
  clocks: [
    { ...receiptClock, state: 'paused' },
    {
      ...receiptClock,
      limit: 'correction',
      title: '补正期限',
      due: '2026-03-11',
      colour: 'remind',
      says: '15 个工作日，自 2026-02-12 次日起算',
    },
  ],
  asks: {
    pointers: ['/applicant/name'],
    titles: ['申请人姓名'],
    note: '请按身份证上的姓名填写。',
    until: '2026-03-11',
  },
  timeline: [
    ...received.timeline,
    {
      seq: 2,
      at: '2026-02-12T10:12:00+08:00',
      on: '2026-02-12',
      kind: 'event',
      event: 'requestCorrection',
      title: '一次性告知补正',
      who: '韦明',
      post: '窗口人员',
      to: 'open.correctionRequested',
      note: '请按身份证上的姓名填写。',
      documents: ['N2'],
    },
  ],
  actions: [
    {
      event: 'resubmit',
      title: '现在补正',
      weight: 'main',
      form: short,
      value: { applicant: { name: '黄素' }, applyKind: '新办' },
      only: ['/applicant/name'],
      refused: [],
    },
    withdraw,
  ],
}

export const resubmitted: CaseView = {
  ...received,
  seq: 3,
  state: { path: 'open.resubmitted', title: '已补正，等待受理', done: false },
}

export const accept: ActionView = { event: 'accept', title: '受理', weight: 'main', refused: [] }
export const requestCorrection: ActionView = {
  event: 'requestCorrection',
  title: '一次性告知补正',
  weight: 'plain',
  value: { items: ['/photo'] },
  form: {
    name: 'correction',
    title: '一次性告知补正',
    ui: {},
    schema: {
      type: 'object',
      required: ['items'],
      properties: {
        items: {
          type: 'array',
          title: '需要补正的内容',
          minItems: 1,
          uniqueItems: true,
          items: {
            type: 'string',
            oneOf: [
              { const: '/applicant/name', title: '申请人姓名' },
              { const: '/photo', title: '近期免冠照片' },
            ],
          },
        },
        note: { type: 'string', title: '说明', maxLength: 500 },
      },
    },
  },
  refused: [],
}
export const refuse: ActionView = {
  event: 'refuseAcceptance',
  title: '不予受理',
  weight: 'final',
  form: {
    name: 'refusal',
    title: '不予受理',
    ui: {},
    schema: {
      type: 'object',
      required: ['reason'],
      properties: { reason: { type: 'string', title: '理由', minLength: 1, maxLength: 500 } },
    },
  },
  refused: [],
}
export const approveRefused: ActionView = {
  event: 'approve',
  title: '批准',
  weight: 'final',
  refused: [
    {
      code: 'flow/receiver-may-not-decide',
      at: '/actor',
      says: '您收过这件申请，不能再作决定。',
      try: '请由另一位决定人办理。',
    },
  ],
}

export const atDesk: CaseView = {
  ...received,
  as: 'staff',
  now: NOW,
  actions: [accept, requestCorrection, refuse, approveRefused],
}
export const accepted: CaseView = {
  ...atDesk,
  seq: 2,
  state: { path: 'open.working', title: '核验', done: false },
  path: [
    { title: '收件', state: 'done' },
    { title: '受理', state: 'done' },
    { title: '核验', state: 'now' },
    { title: '批准', state: 'next' },
    { title: '送达', state: 'next' },
  ],
  clocks: [
    { ...receiptClock, state: 'ended' },
    {
      ...receiptClock,
      limit: 'promised',
      title: '承诺办结',
      due: '2026-03-02',
      colour: 'yellow',
      says: '5 个工作日，自 2026-02-24 受理次日起算',
      explain: ['2026-02-25 是第 1 个工作日', '2026-02-28 是调休上班日，算第 4 个工作日', '2026-03-02 是第 5 个工作日'],
    },
  ],
  actions: [{ ...approveRefused }],
}

const task = (id: string, more: Partial<TaskView>): TaskView => ({
  id,
  case: { id: 'case_1', no: NO, item: '老年人优待证', applicant: '黄素兰', channel: 'online' },
  desk: 'window',
  post: 'clerk',
  unit: '450299',
  title: '收件',
  since: '2026-02-12T10:05:00+08:00',
  due: { limit: 'receipt', title: '答复是否受理', due: '2026-02-26', colour: 'yellow', provisional: false },
  ...more,
})
export const inbox: Inbox = {
  now: NOW,
  me: {
    id: 'clerkA',
    name: '韦明',
    kind: 'staff',
    posts: [{ post: 'clerk', title: '窗口人员', unit: '450299', unitName: '榕江区政务服务中心' }],
    may: [],
  },
  tasks: [
    task('t1', {}),
    task('t2', {
      case: { id: 'case_2', no: `${NO.slice(0, -1)}2`, item: '老年人优待证', applicant: '覃德福', channel: 'window' },
      due: { limit: 'receipt', title: '答复是否受理', due: '2026-02-23', colour: 'red', provisional: false },
    }),
    task('t3', {
      case: { id: 'case_3', no: `${NO.slice(0, -1)}3`, item: '老年人优待证', applicant: '陆秀英', channel: 'online' },
      title: '已补正',
      since: '2026-02-23T16:00:00+08:00',
      due: { limit: 'receipt', title: '答复是否受理', due: '2026-03-05', colour: 'calm', provisional: false },
    }),
  ],
  counts: { all: 3, red: 1, yellow: 1, remind: 0 },
  intake: [{ id: 'senior-card', name: '老年人优待证' }],
}
