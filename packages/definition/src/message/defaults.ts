// What an applicant is told when his item says nothing of its own: one text for each kind of news, in both languages.
import type { Lang } from '../problem/problem.ts'

/** `received` at the start; `correction` when the case waits for him; `limitPassed` when time acted; `result` at the end. */
export type News = 'received' | 'correction' | 'limitPassed' | 'result' | 'document'

/** No link and no outcome: a message lies open on a locked screen, and a link teaches people to press on links. */
export const MESSAGES: Readonly<Record<News, Readonly<Record<Lang, readonly string[]>>>> = {
  received: {
    'zh-CN': ['您的“{item}”申请已收到，办件编号 {case}。', '{unit}最晚 {due} 答复。'],
    en: ['Your application for "{item}" has arrived; its number is {case}.', '{unit} answers by {due}.'],
  },
  correction: {
    'zh-CN': ['您的“{item}”申请（{case}）需要补正，请登录后查看一次性告知书。', '请在 {due}（含当天）以前补交。'],
    en: [
      'Something is missing in your application for "{item}" ({case}): sign in to see the list.',
      'Send it by {due}, that day included.',
    ],
  },
  limitPassed: {
    'zh-CN': ['您的“{item}”申请（{case}）有一个期限已到，现在是“{state}”。', '请登录后查看。'],
    en: [
      'A time limit of your application for "{item}" ({case}) has run out; it is now at "{state}".',
      'Sign in to see.',
    ],
  },
  result: {
    'zh-CN': ['您的“{item}”申请（{case}）有结果了，请登录后查看。'],
    en: ['There is a result of your application for "{item}" ({case}): sign in to see it.'],
  },
  document: {
    'zh-CN': ['您的“{item}”申请（{case}）有新的文书，现在是“{state}”。', '请登录后查看。'],
    en: ['Your application for "{item}" ({case}) has a new document; it is now at "{state}".', 'Sign in to see it.'],
  },
}
