// A form like the senior card's, and the fictional people and bodies of DOMAIN E.1.
// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema.
import type { FieldSchema } from '@yichuang/definition'

const person: FieldSchema = {
  type: 'object',
  title: '申请人',
  required: ['name', 'idNumber', 'mobile', 'birthDate'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50, pii: 'basic' },
    idNumber: { type: 'string', title: '证件号码', format: 'cn-resident-id', pii: 'id' },
    birthDate: {
      type: 'string',
      title: '出生日期',
      format: 'date',
      readOnly: true,
      computed: { birthDateOf: { var: 'here.idNumber' } },
    },
    mobile: { type: 'string', title: '手机号', format: 'cn-mobile', pii: 'contact' },
    postalCode: { type: 'string', title: '邮编', format: 'cn-postal-code' },
  },
}

export const seniorCard: FieldSchema = {
  type: 'object',
  title: '老年人优待证申请表',
  required: ['applicant', 'applyKind', 'region', 'photo', 'agreed'],
  additionalProperties: false,
  properties: {
    applicant: { $ref: '#/$defs/person' },
    cardKind: {
      type: 'string',
      title: '证件类别',
      enum: ['60to69', 'over70'],
      computed: {
        if: [{ '>=': [{ age: [{ var: 'event.applicant.birthDate' }, { var: 'now.date' }] }, 70] }, 'over70', '60to69'],
      },
    },
    applyKind: {
      type: 'string',
      title: '办理类型',
      oneOf: [
        { const: 'new', title: '新办' },
        { const: 'renew', title: '换证' },
        { const: 'reissue', title: '补办' },
      ],
    },
    oldCardNo: { type: 'string', title: '原证号', pattern: '^[A-Z]{2}\\d{6}$', maxLength: 8 },
    lossStatement: { type: 'string', title: '遗失声明', minLength: 5, maxLength: 200 },
    region: { type: 'string', title: '所在社区', format: 'cn-region' },
    photo: { type: 'string', title: '近期免冠照片', format: 'file', material: 'photo' },
    contacts: {
      type: 'array',
      title: '紧急联系人',
      minItems: 1,
      maxItems: 3,
      items: {
        type: 'object',
        required: ['name', 'mobile'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', title: '联系人姓名', minLength: 1, maxLength: 50 },
          mobile: { type: 'string', title: '联系人电话', format: 'cn-mobile' },
        },
      },
    },
    copies: { type: 'integer', title: '份数', minimum: 1, maximum: 5 },
    filedBy: { type: 'string', title: '申请方式', enum: ['self', 'relative'] },
    agent: { $ref: '#/$defs/person', title: '代办人' },
    agreed: { type: 'boolean', title: '已阅读并同意', const: true },
  },
  allOf: [
    {
      if: { properties: { applyKind: { const: 'renew' } }, required: ['applyKind'] },
      then: { required: ['oldCardNo'] },
    },
    {
      if: { properties: { applyKind: { const: 'reissue' } }, required: ['applyKind'] },
      then: { required: ['lossStatement'] },
    },
    {
      if: { properties: { filedBy: { const: 'relative' } }, required: ['filedBy'] },
      then: { required: ['agent'] },
    },
  ],
  $defs: { person },
}

export const application = {
  applicant: { name: '黄素兰', idNumber: '450299195803120022', birthDate: '1958-03-12', mobile: '13800138000' },
  applyKind: 'new',
  region: '450204099001',
  photo: 'file_01h8z0000000000000000000zz',
  agreed: true,
}

export const people: Record<string, [name: string, sex: 'F' | 'M', idNumber: string]> = {
  huang: ['黄素兰', 'F', '450299195803120022'],
  wei: ['韦建国', 'M', '450299199007010031'],
  qinMei: ['覃美英', 'F', '450299197905200049'],
  qinYong: ['覃小勇', 'M', '450299201209010056'],
  liang: ['梁秀珍', 'F', '450299194811110065'],
  chen: ['陈志强', 'M', '350999198502280071'],
  lin: ['林晓燕', 'F', '370699198808080088'],
  wang: ['王德福', 'M', '350799194410010091'],
  zhang: ['张敏', 'F', '13029919920405010X'],
  li: ['李强', 'M', '130299198911090114'],
  xEnd: ['周末尾', 'F', '45029919660606058X'],
  /** The standard's own example. */
  standard: ['标准样例', 'F', '11010519491231002X'],
}

export const organisations: Record<string, string> = {
  示范街道办事处: '11450299MB00000195',
  示例区民政局: '11450299MB00000270',
  示例区市场监督管理局: '11450299MB0000035T',
  示例区城市管理局: '11450299MB0000043M',
  示例区退役军人事务局: '11450299MB0000051G',
  福鼎示例街道办事处: '11350999MB000006XM',
  示例物业服务有限公司: '91370699MA0000074P',
  '在水一方社区居民委员会(示例)': '55450299MJ0000085X',
  示例水务有限公司: '91450299MA00000907',
  'a real example of DOMAIN C4': '91350100M000100Y43',
  'another of DOMAIN C4': '12441500196720244T',
}
