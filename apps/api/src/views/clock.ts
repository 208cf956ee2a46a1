// Limits in words: what runs, until when, and why.
import type { ClockView } from '@yichuang/client'
import { type Bundle, type Lang, type Measure, sayText } from '@yichuang/definition'
import { type Clock, explain } from '@yichuang/flow'
import { wordsOf } from './words.ts'

export function clockView(clock: Clock, bundle: Bundle, lang: Lang): ClockView {
  const { limit, state, startedOn, due, dueAt, used, left, late, colour, provisional, owes } = clock
  return {
    limit,
    title: sayText(bundle, lang, clock.title, `/service/limits/${limit}/title`),
    state,
    startedOn,
    due,
    dueAt,
    late,
    colour,
    provisional,
    ...(used === undefined ? {} : { used }),
    ...(left === undefined ? {} : { left }),
    ...(owes ? { owes: owes.name } : {}),
    says: saysOf(clock, lang),
    explain: explain(clock, lang),
  }
}

function saysOf({ n, in: measure, startedOn, due, provisional }: Clock, lang: Lang): string {
  const length = wordsOf(lang).measure[measure as Measure](n)
  const day = ['wd', 'day', 'month'].includes(measure)
  if (lang === 'en') {
    const counted = day ? `counted from the day after ${startedOn}` : `from ${startedOn}`
    return `${length}, ${counted}, until ${due}${provisional ? ' (may still move)' : ''}`
  }
  return `${length}，自 ${startedOn} ${day ? '次日' : ''}起算，至 ${due}${provisional ? '（暂定）' : ''}`
}
