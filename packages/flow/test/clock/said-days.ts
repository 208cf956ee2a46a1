// The days that an explanation names, read back from its own words in either language.
import { daysIn } from '../oracle/dates.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** Days of a list such as `2026年9月25日至9月27日、10月1日` or `25 September to 27 September, 1 October 2026`. */
export function daysSaid(line: string, lang: 'zh-CN' | 'en'): string[] {
  const list = line.slice(line.search(/[：:]/) + 1).replace(/[。.]$/, '')
  const runs = lang === 'en' ? runsInEnglish(list) : runsInChinese(list)
  return runs.flatMap(([from, to]) => [from, ...daysIn(from, to)])
}

function runsInChinese(list: string): [string, string][] {
  let year = ''
  const read = (text: string) => {
    const [, said, month = '', day = ''] = /^(?:(\d+)年)?(\d+)月(\d+)日$/.exec(text) ?? []
    year = said ?? year
    return dateOf(year, Number(month), Number(day))
  }
  return list.split('、').map((run) => {
    const [from = '', to = from] = run.split('至')
    return [read(from), to === from ? read(from) : read(to)]
  })
}

/** Here the year stands at the end, so it is read backwards. */
function runsInEnglish(list: string): [string, string][] {
  let year = ''
  const read = (text: string) => {
    const [, day = '', month = '', said] = /^(\d+) ([A-Z][a-z]+)(?: (\d{4}))?$/.exec(text.trim()) ?? []
    year = said ?? year
    return dateOf(year, MONTHS.indexOf(month) + 1, Number(day))
  }
  const runs: [string, string][] = []
  for (const run of list.split(',').reverse()) {
    const [from = '', to = from] = run.split(' to ')
    const last = read(to)
    runs.unshift([to === from ? last : read(from), last])
  }
  return runs
}

const dateOf = (year: string, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A date as the last line writes it. */
export function written(date: string, lang: 'zh-CN' | 'en'): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return lang === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`
}
