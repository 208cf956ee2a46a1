// What a resident reads who asks why this date.
import { dueOf, explain } from '@yichuang/flow'
import { describe, expect, test } from 'vitest'
import { day, limit, span } from './sample.ts'

const say = (lang: 'zh-CN' | 'en', ...of: Parameters<typeof limit>) => explain(dueOf(limit(...of)), lang)
const notice2026 =
  '国务院办公厅关于2026年部分节假日安排的通知（2025年11月4日） https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm'

describe('the account of a date', () => {
  test('names in Chinese what was counted, left out and worked in exchange, and on whose word', () => {
    expect(say('zh-CN', '2026-02-13', 5)).toEqual([
      '从2026年2月13日（周五）起算，当天不计入（《民法典》第二百零一条），从次日开始数。',
      '期限是5个工作日：只数上班的日子。',
      '计入期限的日子（5天）：2026年2月14日、2月24日至2月27日。',
      '节假日放假，不计入（9天）：2026年2月15日至2月23日。',
      '调休上班的日子，照常计入（1天）：2026年2月14日。',
      `2026年的放假和调休依据：${notice2026}`,
      '所以，最后期限是2026年2月27日（周五）24时。',
    ])
  })

  test('says the same in English', () => {
    expect(say('en', '2026-02-13', 5)).toEqual([
      'Counted from Fri 13 February 2026; that day itself does not count (Civil Code, article 201), the next one does.',
      'The limit is 5 working days: only days on which people work count.',
      'Days that count (5 days): 14 February, 24 February to 27 February 2026.',
      'Public holidays, not counted (9 days): 15 February to 23 February 2026.',
      'Days worked in exchange for a holiday, counted (1 day): 14 February 2026.',
      `Holidays and exchanged days of 2026 follow: ${notice2026}`,
      'So the last day is Fri 27 February 2026, until midnight (24:00).',
    ])
  })

  test('tells of extension, pause and days skipped over National Day', () => {
    const lines = say('zh-CN', '2026-09-16', 10, { extensions: [10], pauses: [span(['2026-09-21', '2026-10-12'])] })
    expect(lines).toContain('经批准延长10个工作日，合计20个工作日。')
    expect(lines).toContain(
      '2026年9月21日（周一）暂停计时，2026年10月12日（周一）恢复；暂停当天照常计入，恢复当天不计入。',
    )
    expect(lines).toContain(
      '暂停期间共有10个工作日不计入期限：2026年9月22日至9月24日、9月28日至9月30日、10月8日至10月10日、10月12日。',
    )
    expect(lines).toContain('节假日放假，不计入（10天）：2026年9月25日至9月27日、10月1日至10月7日。')
    expect(lines.at(-1)).toBe('所以，最后期限是2026年11月3日（周二）24时。')
  })

  test('says in both languages that a date is provisional, and why', () => {
    const [zh, en] = [say('zh-CN', '2026-12-25', 5), say('en', '2026-12-25', 5)]
    expect(zh.slice(-2)).toEqual([
      '2027年的放假安排还没有公布或录入，先按法律已定的节假日推算；公布以后，最后期限可能变动。',
      '所以，最后期限暂定为2027年1月4日（周一）24时。',
    ])
    expect(zh).toContain('周末休息，不计入（4天）：2026年12月26日至12月27日、2027年1月2日至1月3日。')
    expect(en.slice(-2)).toEqual([
      'The holidays of 2027 are not published or not loaded yet; those fixed by law were used, and the last day may move once they are.',
      'So the last day is provisionally Mon 4 January 2027, until midnight (24:00).',
    ])
    expect(en).toContain(
      'Weekends, not counted (4 days): 26 December to 27 December 2026, 2 January to 3 January 2027.',
    )
  })

  test('says that a running pause still moves the date', () => {
    const lines = say('zh-CN', '2026-03-02', 5, { pauses: [span(['2026-03-04', null])], now: '2026-03-06' })
    expect(lines).toContain('2026年3月4日（周三）起暂停计时，目前还没有恢复；恢复之前最后期限会继续顺延。')
    expect(lines.at(-1)).toBe('所以，最后期限目前算到2026年3月11日（周三）24时。')
  })

  test('says why calendar days roll', () => {
    const lines = say('zh-CN', '2026-02-09', 7, { in: 'day', roll: true })
    expect(lines).toContain('期限是7天：每一天都数，周末和节假日也数。')
    expect(lines).toContain('数到2026年2月16日（周一）是休息日，顺延到之后的第一个工作日。')
    expect(lines.at(-1)).toBe('所以，最后期限是2026年2月24日（周二）24时。')
  })

  test('is short for an act on the spot', () => {
    expect(say('en', '2026-02-14', 0)).toEqual([
      'Decided on the spot: the last day is Sat 14 February 2026 itself.',
      'So the last day is Sat 14 February 2026, until midnight (24:00).',
    ])
  })

  test('gives real hours and opening hours to the minute', () => {
    expect(say('zh-CN', day('2026-09-24', '08:52'), 30, { in: 'minute' })).toEqual([
      '从2026年9月24日（周四）08:52起，按实际时间连续计算，夜间和休息日也算。',
      '期限是30分钟。',
      '所以，最后期限是2026年9月24日（周四）09:22。',
    ])
    expect(say('zh-CN', day('2026-03-02', '11:00'), 4, { in: 'workHour' })[0]).toBe(
      '从2026年3月2日（周一）11:00起，只在上班时间内计时：工作日09:00–12:00、13:30–17:30，周六09:00–12:00；节假日不计时。',
    )
    expect(say('en', day('2026-06-24', '09:00'), -24, { in: 'hour' }).at(-1)).toBe(
      'So the time limit is Tue 23 June 2026 09:00.',
    )
  })

  test('can be asked of a clock that holds it', () => {
    const { account } = dueOf(limit('2026-03-02', 5))
    expect(explain({ account }, 'en')).toEqual(explain(account, 'en'))
  })
})
