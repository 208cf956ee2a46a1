// The headings of the page that tells the API.
import type { Lang } from '@yichuang/definition'

const ZH = {
  routes: '地址',
  problems: '问题代码',
  shapes: '数据格式',
  who: '谁可以用：',
  parameters: '参数',
  body: '请求内容',
  answers: '回答',
  name: '名称',
  place: '位置',
  places: { path: '路径', header: '请求头' },
  meaning: '说明',
  kind: '类型',
  status: '状态',
  code: '代码',
  optional: '可不写',
}
export type PageWords = typeof ZH

const EN: PageWords = {
  routes: 'Routes',
  problems: 'Problem codes',
  shapes: 'Shapes',
  who: 'Who may call:',
  parameters: 'Parameters',
  body: 'Request body',
  answers: 'Answers',
  name: 'Name',
  place: 'Place',
  places: { path: 'path', header: 'header' },
  meaning: 'Meaning',
  kind: 'Kind',
  status: 'Status',
  code: 'Code',
  optional: 'optional',
}

export const pageWords = (lang: Lang): PageWords => (lang === 'en' ? EN : ZH)
