// The room's own words in the reader's language.
import type { Lang } from '@yichuang/definition'
import { en } from './en.ts'
import { zh } from './zh-cn.ts'

export type Words = { readonly [word in keyof typeof zh]: string }

export const wordsOf = (lang: Lang): Words => (lang === 'en' ? en : zh)

/** Whose words they are. */
export const langOf = (words: Words): Lang => (words === en ? 'en' : 'zh-CN')

/** Fills `{names}` in a word. */
export const fill = (word: string, names: Record<string, string | number>): string =>
  word.replace(/\{(\w+)\}/g, (whole, name: string) => String(names[name] ?? whole))
