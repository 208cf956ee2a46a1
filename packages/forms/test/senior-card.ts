// A form of a real item's kind: every widget, conditions, a list, computed fields, a rule; used by all tests of the room.
// biome-ignore-all lint/suspicious/noThenProperty: the word is JSON Schema’s.
import type { FieldSchema, Rule } from '@yichuang/definition'
import type { FormProps } from '../src/index.ts'

const schema: FieldSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['applicant', 'filedBy', 'applyKind', 'photo', 'deliverBy', 'homeVisit', 'agreed'],
  properties: {
    applicant: {
      type: 'object',
      title: '申请人',
      additionalProperties: false,
      required: ['name', 'idNumber', 'mobile'],
      properties: {
        name: { type: 'string', title: '姓名', minLength: 1, maxLength: 50, description: '和身份证上的一样' },
        idNumber: {
          type: 'string',
          title: '身份证号码',
          format: 'cn-resident-id',
          description: '18 位，最后一位可能是 X',
        },
        birthDate: {
          type: 'string',
          title: '出生日期',
          format: 'date',
          computed: { birthDateOf: [{ var: 'here.idNumber' }] },
        },
        mobile: { type: 'string', title: '手机号', format: 'cn-mobile' },
      },
    },
    filedBy: {
      type: 'string',
      title: '申请方式',
      oneOf: [
        { const: 'self', title: '本人申请' },
        { const: 'relative', title: '亲属代办' },
      ],
    },
    agent: {
      type: 'object',
      title: '代办人',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', title: '代办人姓名', maxLength: 50 },
        relation: { type: 'string', title: '与申请人关系', maxLength: 20 },
      },
    },
    applyKind: {
      type: 'string',
      title: '办理类型',
      oneOf: [
        { const: 'new', title: '新办' },
        { const: 'renew', title: '换发' },
        { const: 'reissue', title: '补办' },
      ],
    },
    oldCardNo: { type: 'string', title: '原证编号', maxLength: 20 },
    lostOn: { type: 'string', title: '遗失日期', format: 'date' },
    ethnicity: {
      type: 'string',
      title: '民族',
      enum: ['汉族', '壮族', '瑶族', '苗族', '侗族', '仫佬族', '回族', '其他'],
    },
    needs: {
      type: 'array',
      title: '希望得到的服务',
      uniqueItems: true,
      maxItems: 4,
      items: { enum: ['助餐', '助浴', '陪诊', '巡访'] },
    },
    photo: {
      type: 'string',
      title: '近期免冠照片',
      format: 'file',
      material: 'photo',
      description: '白底，JPG 格式，可以用手机拍',
    },
    deliverBy: {
      type: 'string',
      title: '领取方式',
      oneOf: [
        { const: 'window', title: '到窗口领取' },
        { const: 'post', title: '邮寄' },
      ],
    },
    postAddress: { type: 'string', title: '邮寄地址', minLength: 5, maxLength: 200 },
    homeVisit: { type: 'boolean', title: '是否需要上门办理' },
    contacts: {
      type: 'array',
      title: '紧急联系人',
      maxItems: 3,
      items: {
        type: 'object',
        title: '联系人',
        additionalProperties: false,
        required: ['name', 'mobile'],
        properties: {
          name: { type: 'string', title: '姓名', maxLength: 50 },
          mobile: { type: 'string', title: '手机号', format: 'cn-mobile' },
        },
      },
    },
    remark: { type: 'string', title: '其他需要说明的情况', maxLength: 200 },
    agreed: { type: 'boolean', title: '我已阅读并同意个人信息处理告知', const: true },
  },
  allOf: [
    {
      if: { properties: { filedBy: { const: 'relative' } }, required: ['filedBy'] },
      then: { required: ['agent'] },
      else: { properties: { agent: false as unknown as FieldSchema } },
    },
    {
      if: { properties: { applyKind: { const: 'renew' } }, required: ['applyKind'] },
      then: { required: ['oldCardNo'] },
      else: { properties: { oldCardNo: false as unknown as FieldSchema } },
    },
    {
      if: { properties: { applyKind: { const: 'reissue' } }, required: ['applyKind'] },
      then: { required: ['lostOn'] },
      else: { properties: { lostOn: false as unknown as FieldSchema } },
    },
    {
      if: { properties: { deliverBy: { const: 'post' } }, required: ['deliverBy'] },
      then: { required: ['postAddress'] },
      else: { properties: { postAddress: false as unknown as FieldSchema } },
    },
  ],
}

const steps = [
  { title: '申请人', fields: ['applicant', 'filedBy', 'agent'] },
  { title: '办理什么', fields: ['applyKind', 'oldCardNo', 'lostOn', 'ethnicity', 'needs', 'photo'] },
  { title: '领取与联系', fields: ['deliverBy', 'postAddress', 'homeVisit', 'contacts', 'remark', 'agreed'] },
]

/** DOMAIN B.1: 60 on the day of application; the form says from which day on. */
export const oldEnough: Rule & { name: string } = {
  name: 'oldEnough',
  if: { '>=': [{ age: [{ var: 'event.applicant.birthDate' }, { var: 'now.date' }] }, 60] },
  code: 'senior-card/too-young',
  says: '申请人还没有满 60 周岁，{from} 起可以办理。',
  try: '到那一天以后再来申请。',
  with: { from: { addYears: [{ var: 'event.applicant.birthDate' }, 60] } },
  at: '/applicant/idNumber',
}

/** 黄素兰 of DOMAIN E.1, and nobody else. */
export const complete = {
  applicant: { name: '黄素兰', idNumber: '450299195803120022', birthDate: '1958-03-12', mobile: '13800138000' },
  filedBy: 'self',
  applyKind: 'new',
  photo: 'file_photo1',
  deliverBy: 'window',
  homeVisit: false,
  agreed: true,
}

export const propsOf = (more: Partial<FormProps> = {}): FormProps => ({
  form: {
    name: 'application',
    title: '老年人优待证申请表',
    schema,
    ui: { remark: { 'ui:widget': 'textarea' }, photo: { 'ui:accept': 'image/jpeg,image/png' } },
  },
  value: {},
  lang: 'zh-CN',
  now: '2026-02-12T10:05:00+08:00',
  submitLabel: '提交申请',
  upload: async (file) => ({ id: 'file_photo1', name: file.name, type: file.type, size: file.size }),
  onSubmit: () => undefined,
  ...more,
})

export const withSteps = (more: Partial<FormProps> = {}): FormProps => {
  const props = propsOf(more)
  return { ...props, form: { ...props.form, steps } }
}
