// What can be wrong with a migration plan, in words; whoever publishes reads these.
import type { Wording, Words } from './words.ts'

const say = ({ zh, en }: Record<'zh' | 'en', readonly [says: string, way: string]>): Wording => ({
  status: 422,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})

const unknown = (zh: string, en: string): Wording =>
  say({
    zh: [`没有${zh}“{name}”。`, '请对照新旧两个版本改正名称。'],
    en: [`There is no ${en} "{name}".`, 'Correct the name by the two versions.'],
  })

export const planWords: Words = {
  'definition/plan-other-item': say({
    zh: ['迁移方案写的事项是“{name}”，这两个版本属于“{id}”。', '请换成这个事项的方案。'],
    en: ['The plan is for the item "{name}", the versions are of "{id}".', 'Take the plan of this item.'],
  }),
  'definition/plan-unknown-state': unknown('状态', 'state'),
  'definition/plan-unknown-limit': unknown('期限', 'limit'),
  'definition/plan-unknown-tag': unknown('标签', 'tag'),
  'definition/plan-unknown-desk': unknown('岗位', 'desk'),
  'definition/plan-unknown-event': unknown('事件', 'event'),
  'definition/plan-unknown-field': unknown('字段', 'field'),
  'definition/plan-unfit-default': say({
    zh: ['给“{name}”的缺省值不合这个字段自己的要求。', '请换一个合要求的值。'],
    en: ['The default for "{name}" is not what the field itself takes.', 'Give a value that fits.'],
  }),
  'definition/plan-state-left-out': say({
    zh: ['停在“{name}”的办件在新版本里没有地方去。', '请在 states 里写明去哪里。'],
    en: ['Cases in "{name}" have no place in the new version.', 'Say under "states" where they go.'],
  }),
}
