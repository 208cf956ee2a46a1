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

function saysOf({ n, in: measure, startedOn, due, provisional, state, used }: Clock, lang: Lang): string {
  const words = wordsOf(lang)
  const length = words.measure[measure as Measure](n)
  const whole = ['wd', 'day', 'month'].includes(measure)
  const spent = state === 'ended' && measure === 'wd' && used !== undefined ? words.used(used) : ''
  if (lang === 'en') {
    const counted = whole ? `counted from the day after ${words.day(startedOn)}` : `from ${words.day(startedOn)}`
    return `${length}, ${counted}, until ${words.day(due)}${provisional ? ' (may still move)' : ''}${spent}`
  }
  const counted = `自${words.day(startedOn)}${whole ? '的次日' : ''}起算`
  return `${length}，${counted}，到${words.day(due)}为止${provisional ? '（暂定）' : ''}${spent}`
}
