// Why a case cannot be moved to another version, in words.
import type { Wording, Words } from './words.ts'

const say = ({ zh, en }: Record<'zh' | 'en', readonly [says: string, way: string]>): Wording => ({
  status: 409,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})

export const migrationWords: Words = {
  'flow/migration-other-version': say({
    zh: ['这件办件不是迁移方案所写的版本。', '请用它所在版本的方案。'],
    en: ['The case is not of the version that the plan is for.', 'Use a plan for its version.'],
  }),
  'flow/migration-closed': say({
    zh: ['这件办件已经办结，留在原来的版本。', '不用迁移。'],
    en: ['The case is closed and stays with its version.', 'It needs no migration.'],
  }),
  'flow/migration-no-place': say({
    zh: ['办件现在的状态“{state}”在新版本里没有地方（{to}）。', '请在方案的 states 里写明去哪里。'],
    en: [
      'The state "{state}" of the case has no place in the new version ({to}).',
      'Say under "states" of the plan where it goes.',
    ],
  }),
  'flow/migration-partial': say({
    zh: ['并行办理的状态不完整：“{state}”里缺一支，或者一支里有两处。', '请在方案的 states 里给每一支各写一个状态。'],
    en: [
      'The parallel state would not be whole: in "{state}" a region is missing, or one has two places.',
      'Give each region one state under "states" of the plan.',
    ],
  }),
  'flow/migration-would-end': say({
    zh: ['迁移会让这件办件直接结束，没有决定，也没有文书。', '请让它先在原来的版本办结，或者换一个状态。'],
    en: [
      'The migration would end the case without a decision or a document.',
      'Let it finish, or choose another state.',
    ],
  }),
  'flow/migration-no-rest': say({
    zh: ['办件在“{state}”停不住，会马上自动往下走。', '请在方案里写一个能停下来的状态。'],
    en: ['The case could not stay in "{state}": it would move on at once.', 'Choose a state in which it can wait.'],
  }),
  'flow/migration-no-way-back': say({
    zh: [
      '办件暂停着，恢复时要回去的“{state}”在新版本里没有地方。',
      '请在方案的 states 里写明，或者等恢复办理以后再迁移。',
    ],
    en: [
      'The case stands still, and "{state}", to which it would come back, has no place in the new version.',
      'Say under "states" where it is, or migrate after the case goes on.',
    ],
  }),
  'flow/migration-suspension': say({
    zh: ['迁移会让办件开始或者结束暂停，期限就算错了。', '请让“{state}”在新版本里同样暂停，或者同样不暂停。'],
    en: [
      'The migration would suspend the case or end its suspension, and its limits would be wrong.',
      'Choose for "{state}" a state that stands still just as it does.',
    ],
  }),
  'flow/migration-timer-lost': say({
    zh: ['期限“{limit}”正在计，新版本的这个状态里没有它。', '请在方案的 timers 里写 drop，或者写由哪个期限接着计。'],
    en: [
      'The limit "{limit}" runs, and in the new version nothing waits for it in this state.',
      'Write "drop" under "timers" of the plan, or which limit goes on for it.',
    ],
  }),
  'flow/migration-parked-lost': say({
    zh: [
      '办件暂停着，停下来的期限“{limit}”在新版本里没有地方。',
      '请在方案的 timers 里写明，或者等恢复办理以后再迁移。',
    ],
    en: [
      'The case stands still, and its limit "{limit}", which waits with it, has no place in the new version.',
      'Say under "timers" what becomes of it, or migrate after the case goes on.',
    ],
  }),
  'flow/migration-already-due': say({
    zh: [
      '期限“{limit}”在新版本里到 {due} 就已经过了，一迁移就会起作用。',
      '请在方案的 timers 里写 restart 或者 drop。',
    ],
    en: [
      'By the new version the limit "{limit}" passed on {due} and would act at once.',
      'Write "restart" or "drop" for it under "timers" of the plan.',
    ],
  }),
  'flow/migration-data-unfit': say({
    zh: ['填过的内容不合新版本的表单（{at}）。', '请在方案的 data 里写明移到哪里、补什么、删什么。'],
    en: [
      'What was filled in does not fit the form of the new version ({at}).',
      'Say under "data" of the plan what moves, what is filled in and what is removed.',
    ],
  }),
  'flow/migration-data-taken': say({
    zh: ['要移到的地方（{at}）已经有内容。', '请换一个地方，或者先移走那里的内容。'],
    en: ['There is something already where the data shall move ({at}).', 'Choose another place, or move that first.'],
  }),
  'flow/migration-desk-lost': say({
    zh: [
      '岗位“{desk}”在新版本里没有，经手过的人就没人记得，收审分离会失效。',
      '请在方案的 desks 里写明由哪个岗位接续。',
    ],
    en: [
      'The desk "{desk}" is not in the new version: who acted at it would be forgotten, and may decide.',
      'Say under "desks" of the plan which desk remembers it.',
    ],
  }),
  'flow/migration-no-unit': say({
    zh: ['在新版本里找不到“{desk}”的单位，谁也看不到这件办件。', '请检查新版本的 units，或者用 data 补上地区。'],
    en: [
      'In the new version no office is found for the desk "{desk}": nobody would see the case.',
      'Check the units of the new version, or fill in the area under "data".',
    ],
  }),
}
