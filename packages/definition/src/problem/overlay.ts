// What an overlay may not do, and what a new base means for it, in words; whoever keeps a county's settings reads these.
import type { Wording, Words } from './words.ts'

const worded = (status: number, { zh, en }: Record<'zh' | 'en', readonly [says: string, way: string]>): Wording => ({
  status,
  zh: { says: zh[0], try: zh[1] },
  en: { says: en[0], try: en[1] },
})
const say = (said: Parameters<typeof worded>[1]) => worded(422, said)

export const overlayWords: Words = {
  'definition/overlay-other-item': say({
    zh: ['这个覆盖写的是事项“{name}”，却放在“{id}”上。', '请改正 item，或者换一个文件。'],
    en: ['The overlay is for the item "{name}" and lies over "{id}".', 'Correct "item", or take another file.'],
  }),
  'definition/overlay-touches-flow': say({
    zh: ['县里的覆盖不能改流程（{name}）。', '请用事项留出的 switches，或者请事项的编写者改流程。'],
    en: ['A county may not change the flow ({name}).', 'Use a switch that the item offers, or ask its author for one.'],
  }),
  'definition/overlay-touches-rules': say({
    zh: [
      '县里的覆盖不能改规则（{name}）：补丁会把两条规则合成一条。',
      '请用事项留出的 switches，或者请事项的编写者改规则。',
    ],
    en: [
      'A county may not change rules ({name}): a patch would melt two rules into one.',
      'Use a switch that the item offers, or ask its author for one.',
    ],
  }),
  'definition/overlay-touches-require': say({
    zh: ['县里的覆盖不能改办理条件（{name}）。', '请用事项留出的 switches，或者请事项的编写者改。'],
    en: ['A county may not change what is required ({name}).', 'Use a switch that the item offers, or ask its author.'],
  }),
  'definition/overlay-not-allowed': say({
    zh: ['县里的覆盖不能改“{name}”。', '能改的是：期限的长短、整组的备选办法、岗位、单位、选项、材料和文字。'],
    en: [
      'A county may not change "{name}".',
      'It may change the length of limits, whole alternatives, desks, units, switches, materials and texts.',
    ],
  }),
  'definition/overlay-takes-away': say({
    zh: ['县里的覆盖不能去掉“{name}”，流程还要用它。', '请改它的值；能去掉的只有材料和文字。'],
    en: [
      'A county may not take "{name}" away: the flow uses it.',
      'Change its value; only materials and texts may go.',
    ],
  }),
  'definition/overlay-unknown-name': say({
    zh: ['事项里没有“{name}”，改了也没有用。', '请对照事项改正名称。'],
    en: ['The item has no "{name}": changing it would do nothing.', 'Correct the name by the item.'],
  }),
  'definition/overlay-other-type': say({
    zh: ['选项“{name}”的值种类不对。', '请用与原来同一种类的值：是或否、整数、文字。'],
    en: [
      'The switch "{name}" takes another type of value.',
      'Give one like that of the item: yes or no, a number, a text.',
    ],
  }),
  'definition/overlay-into-alternatives': say({
    zh: ['“{name}”有几种备选办法，只改一项会把整组换掉。', '请把整组备选办法都写出来。'],
    en: ['"{name}" has alternatives: one field would take the place of all of them.', 'Write the whole list.'],
  }),
}

/** By what has become of a place that an overlay touches. */
export const rebaseWords: Words = {
  agrees: worded(200, {
    zh: ['“{name}”在新版本里已经与县里写的一样。', '可以从覆盖里删去这一行。'],
    en: ['"{name}" of the new version says what the county says.', 'This line of the overlay can go.'],
  }),
  gone: worded(200, {
    zh: ['“{name}”在新版本里没有了，县里的这一行会被拒绝。', '请删去这一行，或者改到新的名称上。'],
    en: [
      '"{name}" is not in the new version: the county’s line would be refused.',
      'Take it out, or write the new name.',
    ],
  }),
  moved: worded(200, {
    zh: ['“{name}”在新版本里也改了，县里的值仍然盖在上面。', '请比较三方的值，再决定保留还是改。'],
    en: [
      '"{name}" has changed in the new version too, and the county’s value still lies over it.',
      'Compare the three values, then keep yours or change it.',
    ],
  }),
}
