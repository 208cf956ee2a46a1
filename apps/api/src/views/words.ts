// The few words that the views add to what a definition says, in each language.
import { type Lang, type LocalDate, type Measure, sayDate } from '@yichuang/definition'

interface Words {
  measure: Record<Measure, (n: number) => string>
  start: Record<'online' | 'window', string>
  /** A date as people read it. */
  day: (date: LocalDate) => string
  /** Where a limit's count begins, by the tag it counts from. */
  since: Record<string, string>
  used: (n: number) => string
  limitPassed: (title: string) => string
  /** A calendar was loaded and limits moved. */
  recomputed: string
  /** The case goes on with another version of its item. */
  migrated: string
  moved: (title: string, from: string, to: string) => string
  becauseOf: (notice: string) => string
  system: string
  applicant: string
  nobody: string
  comma: string
  /** What an act changed in the application. */
  changed: (titles: string) => string
  yes: string
  no: string
  /** A list of whole rows, or a group. */
  rows: (n: number) => string
  /** For what is there and cannot be shown. */
  unshown: { title: string; ask: string; item: string }
  /** DOMAIN C1: the result codes that code bases share. */
  results: Record<number, string>
}

const zh: Words = {
  measure: {
    wd: (n) => `${n} 个工作日`,
    day: (n) => `${n} 日`,
    month: (n) => `${n} 个月`,
    hour: (n) => `${n} 小时`,
    workHour: (n) => `${n} 个工作小时`,
    minute: (n) => `${n} 分钟`,
  },
  start: { online: '网上提交申请', window: '窗口收件' },
  day: (date) => sayDate(date, 'zh-CN'),
  since: { accepted: '（自受理之日起算）', received: '（自收件之日起算）' },
  used: (n) => `，实际用了 ${n} 个工作日`,
  limitPassed: (title) => `${title}届满`,
  recomputed: '按新的放假安排重新计算期限',
  migrated: '按办事流程的新版本继续办理',
  moved: (title, from, to) => `${title}：${from} → ${to}`,
  becauseOf: (notice) => `依据：${notice}`,
  system: '系统',
  applicant: '申请人',
  nobody: '已办结，没有待办环节',
  comma: '、',
  changed: (titles) => `改动：${titles}`,
  yes: '是',
  no: '否',
  rows: (n) => `${n} 项`,
  unshown: {
    title: '暂时无法显示',
    ask: '请联系办理窗口，办件仍在',
    item: '这个事项的配置有误，暂时无法显示。请联系办理窗口。',
  },
  results: { 0: '出证办结', 1: '退回办结', 2: '作废办结', 3: '删除办结', 4: '转报办结', 5: '补正不来办结', 6: '办结' },
}

const plural = (unit: string) => (n: number) => `${n} ${unit}${n === 1 ? '' : 's'}`
const en: Words = {
  measure: {
    wd: plural('working day'),
    day: plural('day'),
    month: plural('month'),
    hour: plural('hour'),
    workHour: plural('working hour'),
    minute: plural('minute'),
  },
  start: { online: 'Submitted online', window: 'Received at the window' },
  day: (date) => sayDate(date, 'en'),
  since: { accepted: ' after acceptance', received: ' after receipt' },
  used: (n) => `, ${n} working day${n === 1 ? '' : 's'} used`,
  limitPassed: (title) => `${title} ran out`,
  recomputed: 'Dates recomputed by a new calendar',
  migrated: 'Goes on with a new version of the procedure',
  moved: (title, from, to) => `${title}: ${from} → ${to}`,
  becauseOf: (notice) => `By: ${notice}`,
  system: 'system',
  applicant: 'Applicant',
  nobody: 'Closed; nothing is waiting',
  comma: ', ',
  changed: (titles) => `Changed: ${titles}`,
  yes: 'Yes',
  no: 'No',
  rows: (n) => `${n} ${n === 1 ? 'entry' : 'entries'}`,
  unshown: {
    title: 'Cannot be shown now',
    ask: 'please ask the office; the case is kept',
    item: 'The definition of this service is broken; it cannot be shown now. Please ask the office.',
  },
  results: {
    0: 'Result issued',
    1: 'Returned',
    2: 'Void',
    3: 'Removed as a technical mistake',
    4: 'Passed to another body',
    5: 'Closed because the correction did not come',
    6: 'Concluded',
  },
}

export const wordsOf = (lang: Lang): Words => (lang === 'en' ? en : zh)
