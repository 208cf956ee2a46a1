// The sentences of the API's document: who may call, what a parameter is.
import type { Said } from '../http/route.ts'

/** Path parameters by their name in the path. */
export const PARAMETERS: Record<string, { says: Said; pattern?: string; example: string }> = {
  county: { says: { zh: '地区代码', en: 'The county' }, example: 'sample' },
  item: {
    says: { zh: '事项代码；加 @3 就是第 3 版', en: 'An item; with @3 its third version' },
    pattern: '^[a-z0-9-]{1,80}(@[1-9]\\d{0,8})?$',
    example: 'senior-card',
  },
  case: { says: { zh: '办件的 id', en: 'The id of a case' }, example: 'case_00000000000000000000000000' },
  calendar: { says: { zh: '待确认日历的编号', en: 'The number of an uploaded calendar' }, example: '1' },
  upload: { says: { zh: '上传的 id', en: 'The id of an upload' }, example: 'upload_00000000000000000000000000' },
  offset: {
    says: { zh: '从第几个字节开始，是 chunk 的整数倍', en: 'The first byte of the chunk, a multiple of chunk' },
    pattern: '^(0|[1-9]\\d{0,8})$',
    example: '524288',
  },
  after: {
    says: { zh: '从这个办件的 id 之后开始；0 是从头', en: 'The id of a case to go on after; 0 is the beginning' },
    example: '0',
  },
  before: { says: { zh: '审计记录的编号', en: 'The id of an audit line' }, example: '200' },
  file: { says: { zh: '文件的 id', en: 'The id of a file' }, example: 'file_00000000000000000000000000' },
  message: { says: { zh: '消息的 id', en: 'The id of a message' }, example: 'msg_00000000000000000000000000' },
  inbox: { says: { zh: 'events 或 notes', en: 'events or notes' }, example: 'events' },
}

export const HEADERS: Record<'language' | 'key' | 'fileName' | 'fileKinds', Said> = {
  language: { zh: '回答用的语言：zh-CN（默认）或 en', en: 'Language of the answer: zh-CN (default) or en' },
  key: {
    zh: '每次写入的编号；重试用同一个，一周内得到同一个回答',
    en: 'The key of a write; the same on a retry, and for a week the answer is the same',
  },
  fileName: { zh: '文件名，百分号编码', en: 'The name of the file, percent-encoded' },
  fileKinds: {
    zh: '这一栏收哪些类型，逗号分隔；不能收时按它说明',
    en: 'The media types that the field takes, comma between them; a refusal names these',
  },
}

export const INFO = {
  title: { zh: '一窗：地区接口', en: 'Yichuang: the API of a county' },
  description: {
    zh: '所有错误都是 RFC 9457 的 problem+json：type 是代码，title 说明原因，detail 说明怎么办，errors 逐条列出。',
    en: 'Every error is problem+json (RFC 9457): type is the code, title says what, detail what to try, errors lists all.',
  },
  ownCode: {
    zh: '事项自己的规则：代码为“事项/规则”，句子由事项给出',
    en: "A rule of the item's own: the code is item/rule, the item brings the sentence",
  },
}
