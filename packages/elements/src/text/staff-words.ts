// Staff's words beside the table that everybody has.
import { staffEn } from './staff-en.ts'
import { staffZhCN } from './staff-zh-CN.ts'
import { type Words, wordsOf } from './words.ts'

export type StaffWords = typeof staffZhCN

/** In the language of the table that is at hand: both change together. */
export const staffWordsOf = (words: Words): StaffWords => (words === wordsOf('zh-CN') ? staffZhCN : staffEn)
