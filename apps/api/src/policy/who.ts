// Who somebody is to the county, or to the object that is asked for: the columns of the policy table.
import type { Said } from '../http/route.ts'

/** Who one is whatever is asked for: by token, or by a post in the directory. */
export const STANDING = {
  anyone: { zh: '任何人，不用登录', en: 'anyone, without a token' },
  resident: { zh: '登录的居民', en: 'a resident who is signed in' },
  staff: { zh: '通讯录里的工作人员', en: 'staff in the directory' },
  workflowAuthor: { zh: '流程配置岗（workflowAuthor）', en: 'the post workflowAuthor' },
  publisher: { zh: '发布岗（publisher）', en: 'the post publisher' },
  operator: { zh: '运维岗（operator）', en: 'the post operator' },
  auditor: { zh: '审计岗（auditor）', en: 'the post auditor' },
} as const satisfies Record<string, Said>

/** Who one is to this very case or file. */
export const RELATION = {
  applicant: { zh: '办件的申请人', en: 'the applicant of the case' },
  owner: { zh: '上传人（文件还没有随表提交）', en: 'who uploaded the file, while no form names it' },
  uploader: { zh: '开始上传的人', en: 'who began the upload' },
  desk: { zh: '现在办理的岗位', en: 'the desk at which the case waits now' },
  earlier: {
    zh: '办理过、或者可以办理其中一步的岗位',
    en: 'a desk that had the case, or may act on it beside its turn',
  },
  supervisor: {
    zh: '上级单位的督办岗（supervisor）',
    en: 'the post supervisor at a unit above one of its desks',
  },
} as const satisfies Record<string, Said>

export type Standing = keyof typeof STANDING
export type Relation = keyof typeof RELATION
export type Who = Standing | Relation

export const isRelation = (who: string): who is Relation => Object.hasOwn(RELATION, who)
