// The sentences of what can go wrong on the reader's side of the wire, in both languages.
import type { Lang, Problem } from '@yichuang/definition'

const TABLE = {
  'client/offline': {
    zh: { says: '没有连上办事服务器。', try: '没有丢失任何内容。请检查网络，再试一次。' },
    en: {
      says: 'The server could not be reached.',
      try: 'Nothing is lost. Check the network and try again.',
    },
  },
  'client/unanswered': {
    zh: {
      says: '已经发出，但没有收到回音，不能确定是否收到。',
      try: '内容都还在。请再按一次：会用同一编号再发，不会办成两件。',
    },
    en: {
      says: 'It was sent, but no answer came, so we cannot tell whether it arrived.',
      try: 'Nothing is lost. Press again: it is sent under the same number and cannot become two cases.',
    },
  },
  'client/unreadable': {
    zh: { says: '服务器的回答读不懂。', try: '内容都还在。请过一会儿再试；仍不行，请拨打窗口电话。' },
    en: {
      says: 'The answer of the server could not be read.',
      try: 'Nothing is lost. Try again in a while, or call the office.',
    },
  },
  'client/server-failed': {
    zh: { says: '服务器出了故障，这次没有办成。', try: '内容都还在。请过一会儿再试；仍不行，请拨打窗口电话。' },
    en: {
      says: 'The server failed and did not do it.',
      try: 'Nothing is lost. Try again in a while, or call the office.',
    },
  },
  'client/no-sign-in': {
    zh: { says: '本页面没有提供登录。', try: '请先在本网站登录，再回到这里继续。' },
    en: { says: 'This page offers no sign-in.', try: 'Sign in on this site first, then come back and go on.' },
  },
  'client/sign-in-failed': {
    zh: { says: '没有完成登录。', try: '内容都还在。请重新登录，再继续。' },
    en: { says: 'Signing in was not completed.', try: 'Nothing is lost. Sign in again and go on.' },
  },
} satisfies Record<string, { zh: Sentences; en: Sentences }>

interface Sentences {
  says: string
  try: string
}
export type ClientCode = keyof typeof TABLE

/** A problem that the client itself found, in the reader's language. */
export function clientProblem(code: ClientCode, lang: Lang, at = ''): Problem {
  const row = TABLE[code]
  return { code, at, ...(lang === 'en' ? row.en : row.zh) }
}
