// What the recomputed log of a case says, in words.
import type { Lang } from '@yichuang/definition'
import type { Breach, Verdict } from '../county/record/chain.ts'

export function saysOf({ entries, broken }: Verdict, lang: Lang): string {
  const { whole, breaches } = lang === 'en' ? en : zh
  return broken ? breaches[broken.why](broken.at) : whole(entries)
}

/** In which way a record is not whole. */
export type { Breach }

interface Words {
  whole: (entries: number) => string
  breaches: Record<Breach, (at: number) => string>
}

const zh: Words = {
  whole: (entries) => `记录完整：共 ${entries} 条，逐条相扣，和办件现在的内容一致。`,
  breaches: {
    gap: (at) => `记录不完整：第 ${at} 条不在原来的位置，有记录被删除或者调换。`,
    altered: (at) => `记录不完整：第 ${at} 条和写入时不一致，内容或者顺序被改动过。`,
    cut: (at) => `记录不完整：第 ${at} 条及以后和办件对不上，记录的末尾被删除或者添加过。`,
    stranger: () => '记录不完整：这些记录属于另一个办件。',
    state: () => '记录本身完整，但办件现在的内容和记录不一致，被直接改动过。',
    columns: () => '记录本身完整，但办件的编号、事项、申请人、日期或者状态和记录不一致，被直接改动过。',
    orphan: () => '记录不完整：有办理记录，办件本身却不在了。',
  },
}

const en: Words = {
  whole: (entries) =>
    `The record is whole: ${entries} ${entries === 1 ? 'entry' : 'entries'}, each linked to the one before, and the case is what they say.`,
  breaches: {
    gap: (at) => `The record is not whole: entry ${at} is not in its place; entries were taken out or moved.`,
    altered: (at) =>
      `The record is not whole: entry ${at} is not what was written; its content or its place was changed.`,
    cut: (at) =>
      `The record is not whole: from entry ${at} on it does not fit the case; its end was cut off or added to.`,
    stranger: () => 'The record is not whole: these entries belong to another case.',
    state: () => 'The entries are whole, but the case is not what they say; it was changed directly.',
    columns: () =>
      'The entries are whole, but the number, service, applicant, date or status of the case is not what they say; it was changed directly.',
    orphan: () => 'The record is not whole: there are entries, but their case is gone.',
  },
}
