// How a change is worded: its verdict, and in each language what it means and what to do.
import type { Wording } from './words.ts'

export type Verdict = 'compatible' | 'care' | 'breaks'
export type ChangeWords = Readonly<Record<string, Wording & { verdict: Verdict }>>

type Said = Record<'zh' | 'en', readonly [says: string, way: string]>

// Nothing is refused by it: the status is that of an answer.
const worded = (verdict: Verdict, { zh, en }: Said) => ({
  verdict,
  status: 200,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})

export const breaks = (said: Said) => worded('breaks', said)
export const care = (said: Said) => worded('care', said)
/** Nothing has to be done. */
export const compatible = ({ zh, en }: Record<'zh' | 'en', string>) =>
  worded('compatible', { zh: [zh, '不用做什么。'], en: [en, 'Nothing has to be done.'] })
