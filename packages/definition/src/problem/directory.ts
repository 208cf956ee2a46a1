// What can be wrong with a county's directory, in words; whoever keeps the directory reads these.
import type { Wording, Words } from './words.ts'

const say = ({ zh, en }: Record<'zh' | 'en', readonly [says: string, way: string]>): Wording => ({
  status: 422,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})

const nowhere = (zh: string, en: string): Wording =>
  say({
    zh: [`通讯录里没有${zh}“{name}”。`, `请改正代码，或者先登记这个${zh}。`],
    en: [`The directory has no ${en} "{name}".`, `Correct the code, or enter this ${en} first.`],
  })

export const directoryWords: Words = {
  'definition/directory-unknown-unit': nowhere('单位', 'unit'),
  'definition/directory-unknown-post': nowhere('岗位', 'post'),
  'definition/directory-unknown-person': nowhere('人员', 'person'),
  'definition/directory-unknown-certificate': nowhere('证件种类', 'kind of certificate'),
  'definition/directory-unknown-item': say({
    zh: ['没有事项“{name}”。', '请改正事项代码。'],
    en: ['There is no item "{name}".', 'Correct the code of the item.'],
  }),
  'definition/period-upside-down': say({
    zh: ['期间到 {to} 止，却从 {from} 才开始。', '请把起止日期对调，或者改正。'],
    en: ['The period ends on {to} and begins only on {from}.', 'Swap the dates, or correct them.'],
  }),
  'definition/substitution-circle': say({
    zh: ['两个人互相代班，或者自己代自己。', '请另外指定一个在岗的人。'],
    en: ['Two people stand in for each other, or one for himself.', 'Name somebody else who is at work.'],
  }),
  'definition/substitute-away': say({
    zh: ['代班的“{who}”在这段时间里自己也不在岗。', '代班不能转手：请另外指定一个在岗的人。'],
    en: ['The substitute "{who}" is away himself in that period.', 'Substitution is not passed on: name another.'],
  }),
  'definition/nobody-stands-in': say({
    zh: ['“{who}”不在岗，没有指定代班的人，也没有对应的 B 岗。', '请写明由谁代（by），或者设一个 B 岗。'],
    en: ['"{who}" is away with no substitute named, and no B post beside his.', 'Name one (by), or set up a B post.'],
  }),
  'definition/successor-circle': say({
    zh: ['这个单位并来并去，最后又并回自己。', '请改正接续单位（successor）。'],
    en: ['This unit is merged into itself in the end.', 'Correct the successor.'],
  }),
}
