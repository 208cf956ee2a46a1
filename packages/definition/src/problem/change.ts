// What a difference between two versions means for the cases in work, in words. Whoever publishes reads these.
import { formChangeWords } from './change-form.ts'
import { breaks, type ChangeWords, care, compatible } from './verdict.ts'

export type { Verdict } from './verdict.ts'

export const changeWords: ChangeWords = {
  ...formChangeWords,

  // The item itself.
  'other-item': breaks({
    zh: ['这是另一个事项：{was} 变成了 {is}。', '请只比较同一事项的两个版本。'],
    en: ['This is another item: {was} became {is}.', 'Compare two versions of one item.'],
  }),
  other: care({
    zh: ['“{name}”变了：{was} → {is}。', '请看一看它对在办的办件有没有影响。'],
    en: ['"{name}" has changed: {was} → {is}.', 'Look whether it concerns the cases in work.'],
  }),
  order: compatible({
    zh: '只是写法或者顺序不同，意思一样。',
    en: 'Only spelled or ordered otherwise; it means the same.',
  }),
  words: compatible({
    zh: '给人看的文字或者样子变了。',
    en: 'Words that people read, or how they look, have changed.',
  }),
  translation: compatible({ zh: '译文变了。', en: 'A translation has changed.' }),
  scenario: compatible({ zh: '检验用的情景变了，办件不用它。', en: 'A scenario has changed; no case stands on it.' }),

  // The flow.
  'state-removed': breaks({
    zh: [
      '状态“{name}”没有了，在办的办件可能正停在这里。',
      '请在迁移方案的 states 里写明去哪里，或者让这些办件在旧版本办完。',
    ],
    en: [
      'The state "{name}" is gone, and cases in work may be in it.',
      'Say under "states" of a migration plan where they go, or let them finish with the old version.',
    ],
  }),
  'state-unused-removed': compatible({
    zh: '状态“{name}”没有了；没有在办的办件会停在那里。',
    en: 'The state "{name}" is gone; no case in work waits there.',
  }),
  'state-added': compatible({
    zh: '增加了状态“{name}”，在办的办件以后可能走到。',
    en: 'The state "{name}" is new; cases may come to it.',
  }),
  'state-divided': breaks({
    zh: [
      '原来的一个状态分成了几步（“{name}”），停在那里的办件不知道在哪一步。',
      '请在迁移方案的 states 里写明到哪一步。',
    ],
    en: [
      'A state has been divided into steps ("{name}"): a case in it is at none of them.',
      'Say under "states" of a migration plan which step it is at.',
    ],
  }),
  'region-added': breaks({
    zh: [
      '并行办理多了一个分支“{name}”，正在并行办理的办件缺这一支。',
      '请在迁移方案的 states 里给它们补上这一支的状态。',
    ],
    en: [
      'There is one more parallel region, "{name}": cases that are in the others have no place in it.',
      'Give them one under "states" of a migration plan.',
    ],
  }),
  'state-type': breaks({
    zh: [
      '状态“{name}”的种类变了（{was} → {is}），停在那里的办件不能照旧恢复。',
      '请在迁移方案的 states 里写明去哪里。',
    ],
    en: [
      'The state "{name}" is of another type ({was} → {is}): a case in it cannot be restored as it is.',
      'Say under "states" of a migration plan where it goes.',
    ],
  }),
  'state-passed-through': breaks({
    zh: ['状态“{name}”现在会自动走过去，办件不能停在那里。', '请在迁移方案的 states 里写明停在哪里。'],
    en: [
      'The state "{name}" now passes every case on: none can stay in it.',
      'Say under "states" of a migration plan where they are.',
    ],
  }),
  'state-initial': care({
    zh: ['“{name}”改从“{is}”开始（原来是“{was}”）。', '以后进入的办件从新的一步开始；请确认没有漏掉一步。'],
    en: [
      '"{name}" begins with "{is}" instead of "{was}".',
      'Cases that enter from now on begin there: see that no step is left out.',
    ],
  }),
  'state-desk': care({
    zh: ['状态“{name}”改由岗位“{is}”办理（原来是“{was}”）。', '停在那里的办件会换到新岗位的待办里，请告知双方。'],
    en: [
      'In the state "{name}" it is the turn of "{is}" instead of "{was}".',
      'Cases there move to other inboxes: tell both desks.',
    ],
  }),
  'tag-added': care({
    zh: [
      '状态“{state}”多了标签“{name}”，从它起算的期限会从迁移那一刻起算。',
      '请在迁移方案的 tags 里写明从什么时候算起。',
    ],
    en: [
      'The state "{state}" carries the tag "{name}": limits counted from it would begin with the migration.',
      'Say under "tags" of a migration plan from when it holds.',
    ],
  }),
  'tag-removed': care({
    zh: [
      '状态“{state}”少了标签“{name}”，靠它起算、停止、暂停的期限和读它的规则会变。',
      '请检查用到这个标签的期限和规则。',
    ],
    en: [
      'The state "{state}" no longer carries the tag "{name}", by which limits begin, end or stand still and rules decide.',
      'Check the limits and rules that use it.',
    ],
  }),
  'way-added': compatible({
    zh: '在状态“{state}”可以多办一件事：“{name}”。',
    en: 'In the state "{state}" one may now do "{name}".',
  }),
  'way-removed': care({
    zh: ['在状态“{state}”不能再办“{name}”。', '停在那里的办件少了一条路，请确认没有人在等这一步。'],
    en: [
      'In the state "{state}" one can no longer do "{name}".',
      'Cases there lose a way: see that nobody waits for it.',
    ],
  }),
  'way-changed': care({
    zh: ['在状态“{state}”办“{name}”，去处、条件或者动作变了。', '请确认在办的办件也该这样走。'],
    en: [
      'In the state "{state}" "{name}" leads elsewhere, under another condition or with other effects.',
      'See that this is right for cases in work too.',
    ],
  }),
  'timer-added': care({
    zh: [
      '状态“{state}”多了期限“{name}”；已经停在那里的办件从迁移那一刻起算。',
      '不该这样的，请在迁移方案的 timers 里写 drop。',
    ],
    en: [
      'In the state "{state}" the limit "{name}" acts now; for cases there it begins with the migration.',
      'Where that is wrong write "drop" under "timers" of a migration plan.',
    ],
  }),
  'timer-removed': breaks({
    zh: [
      '状态“{state}”的期限“{name}”不再起作用，正在计的期限会丢。',
      '请在迁移方案的 timers 里写明丢掉，或者改由哪个期限接着计。',
    ],
    en: [
      'In the state "{state}" the limit "{name}" no longer acts: one that runs would be lost.',
      'Say under "timers" of a migration plan that it is dropped, or which limit goes on for it.',
    ],
  }),
  'timer-changed': care({
    zh: ['状态“{state}”的期限“{name}”到了，做的事变了。', '正在计的期限到时会按新的办，请确认。'],
    en: [
      'In the state "{state}" the limit "{name}" brings about something else.',
      'Limits that run will do the new thing: see that it is right.',
    ],
  }),
  'onward-changed': care({
    zh: ['状态“{name}”自动往下走的条件或者去处变了。', '请确认停在那里的办件不会因此走错。'],
    en: ['What moves a case on from "{name}" by itself has changed.', 'See that cases there do not go astray.'],
  }),

  // Limits.
  'limit-longer': care({
    zh: [
      '期限“{name}”从 {was} 变长为 {is}：在办的办件会比告知的更晚。',
      '对申请人有承诺的，不要迁移在办的办件，或者先告知。',
    ],
    en: [
      'The limit "{name}" is longer: {is} instead of {was}. A case in work would end later than people were told.',
      'Where it is a promise leave the cases in work on the old version, or tell the applicants first.',
    ],
  }),
  'limit-shorter': care({
    zh: [
      '期限“{name}”从 {was} 缩短为 {is}：在办的办件可能一迁移就超期，或者申请人的时间变少。',
      '请先试迁移，看哪些办件会立即到期。',
    ],
    en: [
      'The limit "{name}" is shorter: {is} instead of {was}. A case in work may be late at once, or leave people less time.',
      'Do a dry run and look which cases would be due.',
    ],
  }),
  'limit-counted': care({
    zh: ['期限“{name}”的算法变了（{was} → {is}），在办办件的日期会变。', '请先试迁移，看日期变成哪一天。'],
    en: [
      'The limit "{name}" is counted otherwise ({was} → {is}): dates of cases in work move.',
      'Do a dry run and look at the dates.',
    ],
  }),
  'limit-owes': care({
    zh: ['期限“{name}”改由“{is}”负责，按它的日历算。', '两个单位的日历不同的，日期会变；请先试迁移。'],
    en: [
      'The limit "{name}" is owed by "{is}" now, and its calendar counts.',
      'Where the calendars differ dates move: do a dry run.',
    ],
  }),
  'limit-added': compatible({ zh: '增加了期限“{name}”。', en: 'The limit "{name}" is new.' }),
  'limit-removed': care({
    zh: ['期限“{name}”没有了，以前据它延长的办件会失去这段时间。', '请先试迁移，看哪些办件用过它。'],
    en: [
      'The limit "{name}" is gone; cases that were extended by it would lose that time.',
      'Do a dry run and see which cases used it.',
    ],
  }),
  'promise-added': care({
    zh: ['增加了对外显示的期限“{name}”，在办的办件也会显示。', '请先试迁移，看日期合不合适。'],
    en: ['People are shown one more limit, "{name}", in cases in work too.', 'Do a dry run and look at its dates.'],
  }),
  'promise-removed': care({
    zh: ['对外显示的期限“{name}”没有了，申请人会看不到原来的承诺。', '对申请人有承诺的，不要迁移在办的办件。'],
    en: [
      'The limit "{name}", which people were shown, is gone.',
      'Where it is a promise leave the cases in work on the old version.',
    ],
  }),

  // People and offices.
  'desk-added': compatible({ zh: '增加了岗位“{name}”。', en: 'The desk "{name}" is new.' }),
  'desk-changed': care({
    zh: ['岗位“{name}”由别的人担任了（{was} → {is}）。', '在办的办件会换到别人的待办里，请告知双方。'],
    en: ['Others sit at the desk "{name}" ({was} → {is}).', 'Cases in work move to other inboxes: tell both sides.'],
  }),
  'desk-removed': care({
    zh: [
      '岗位“{name}”没有了，“谁经手过”的记录要接到新岗位上，否则收审分离会失效。',
      '请在迁移方案的 desks 里写明由哪个岗位接续。',
    ],
    en: [
      'The desk "{name}" is gone: whoever worked at it must be remembered at another, or the separation of duties is lost.',
      'Say under "desks" of a migration plan which desk succeeds it.',
    ],
  }),
  'desk-sees': care({
    zh: ['岗位“{name}”能看到的内容变了。', '请确认没有人多看到不该看的个人信息。'],
    en: ['The desk "{name}" sees other parts of a case.', 'See that nobody is shown what is not his to see.'],
  }),
  'unit-added': compatible({ zh: '增加了单位“{name}”。', en: 'The unit "{name}" is new.' }),
  'unit-changed': care({
    zh: ['单位“{name}”按别的办法确定了，办件可能换到别的单位。', '请先试迁移，看办件到了哪里。'],
    en: [
      'The unit "{name}" is found otherwise: cases may move to another office.',
      'Do a dry run and see where they are.',
    ],
  }),
  'unit-removed': care({
    zh: ['单位“{name}”没有了。', '请检查由谁接手。'],
    en: ['The unit "{name}" is gone.', 'See who takes over.'],
  }),
  'event-added': compatible({ zh: '增加了事件“{name}”。', en: 'The event "{name}" is new.' }),
  'event-removed': care({
    zh: ['事件“{name}”没有了，谁也不能再办。', '请确认没有人在等这一步。'],
    en: ['The event "{name}" is gone: nobody can do it any more.', 'See that nobody waits for it.'],
  }),
  'event-form': care({
    zh: ['事件“{name}”填的表换了（{was} → {is}）。', '请确认规则读的是新表。'],
    en: ['The event "{name}" has another form ({was} → {is}).', 'See that the rules read the new one.'],
  }),
  'event-people': care({
    zh: ['能办“{name}”的岗位变了（{was} → {is}）。', '请告知多了权限和少了权限的岗位。'],
    en: ['Other desks may do "{name}" ({was} → {is}).', 'Tell the desks that gained and those that lost it.'],
  }),
  'event-separation': care({
    zh: ['“{name}”不能由谁办的限制变了（{was} → {is}）。', '已经经手过的人也按新的算，请先试迁移。'],
    en: [
      'Who may not do "{name}" has changed ({was} → {is}).',
      'It holds for those who acted already too: see that somebody is left.',
    ],
  }),
  'event-conditions': care({
    zh: ['办“{name}”的条件变了（{was} → {is}）。', '在办的办件可能因此办不了，请确认。'],
    en: ['What "{name}" requires has changed ({was} → {is}).', 'A case in work may fail it: see that it can go on.'],
  }),
  'start-changed': compatible({
    zh: '怎样开始办件变了（{name}），已经开始的不受影响。',
    en: 'How a case begins has changed ({name}); those that have begun are not concerned.',
  }),

  // Values and rules.
  'switch-added': compatible({ zh: '增加了选项“{name}”。', en: 'The switch "{name}" is new.' }),
  'switch-changed': care({
    zh: ['选项“{name}”改了（{was} → {is}），在办的办件会按新的办。', '请确认在办的办件也该这样。'],
    en: [
      'The switch "{name}" is set otherwise ({was} → {is}), for cases in work too.',
      'See that this is right for them.',
    ],
  }),
  'switch-removed': care({
    zh: ['选项“{name}”没有了。', '请检查它原来管什么。'],
    en: ['The switch "{name}" is gone.', 'Look what it governed.'],
  }),
  'rule-added': compatible({
    zh: '增加了规则“{name}”；用到它的地方另有说明。',
    en: 'The rule "{name}" is new; where it is asked is told at its own place.',
  }),
  'rule-changed': care({
    zh: ['规则“{name}”的内容变了，同样的办件可能得出不同的结果。', '请用情景检验，再决定在办的办件要不要迁移。'],
    en: [
      'The rule "{name}" says something else: the same case may come out otherwise.',
      'Prove it by scenarios before moving cases in work.',
    ],
  }),
  'rule-removed': compatible({
    zh: '规则“{name}”没有了，没有地方再用它。',
    en: 'The rule "{name}" is gone; nothing asks it any more.',
  }),
  'rule-code': care({
    zh: ['规则“{name}”的代码变了（{was} → {is}），门户可能按旧代码处理。', '请通知用到这个代码的门户。'],
    en: [
      'The code of the rule "{name}" has changed ({was} → {is}); portals may know the old one.',
      'Tell the portals that go by it.',
    ],
  }),
  'read-added': compatible({ zh: '增加了查询“{name}”。', en: 'The read "{name}" is new.' }),
  'read-changed': care({
    zh: ['查询“{name}”查的东西变了。', '请检查读它的规则。'],
    en: ['The read "{name}" asks for something else.', 'Check the rules that use it.'],
  }),
  'read-removed': compatible({
    zh: '查询“{name}”没有了，没有地方再用它。',
    en: 'The read "{name}" is gone; nothing asks for it any more.',
  }),
  'child-added': compatible({
    zh: '可以多开一种子办件“{name}”。',
    en: 'Cases may open one more kind of child, "{name}".',
  }),
  'child-changed': care({
    zh: ['子办件“{name}”变了。', '已经开的子办件还在旧事项上，请确认两边对得上。'],
    en: ['The child "{name}" has changed.', 'Those that are open are still of the old kind: see that both fit.'],
  }),
  'child-removed': care({
    zh: ['子办件“{name}”没有了，已经开的就没有人等。', '请让有子办件的办件在旧版本办完。'],
    en: [
      'The child "{name}" is gone: nobody waits for those that are open.',
      'Let cases that have one finish with the old version.',
    ],
  }),

  // Notices, papers, and what people were told.
  'notice-added': compatible({ zh: '增加了文书“{name}”。', en: 'The notice "{name}" is new.' }),
  'notice-removed': care({
    zh: ['文书“{name}”没有了，已经发出的不受影响。', '请确认该出具的文书还有别的。'],
    en: ['The notice "{name}" is gone; those that were issued stay.', 'See that what must be issued still is.'],
  }),
  'notice-shows': care({
    zh: ['文书“{name}”对外公开的内容变了。', '请确认没有公开不该公开的个人信息。'],
    en: [
      'The notice "{name}" shows other parts of a case to the public.',
      'See that it makes no personal data public.',
    ],
  }),
  'document-added': compatible({ zh: '增加了文书模板“{name}”。', en: 'The template "{name}" is new.' }),
  'document-changed': compatible({
    zh: '文书“{name}”的模板变了，已经发出的不变。',
    en: 'The template of "{name}" has changed; notices that were issued stay as they are.',
  }),
  'document-removed': compatible({
    zh: '文书模板“{name}”没有了，已经发出的不变。',
    en: 'The template "{name}" is gone; notices that were issued stay as they are.',
  }),
  'material-asked': care({
    zh: ['材料“{name}”现在要交了。', '已经交齐的申请人不应该再交一次，请确认在办的办件怎么办。'],
    en: [
      'The paper "{name}" has to be handed in now.',
      'People who handed in all should not be asked again: decide how cases in work go on.',
    ],
  }),
  'material-offered': compatible({
    zh: '材料“{name}”可以交，不必须。',
    en: 'The paper "{name}" may be handed in, and need not.',
  }),
  'material-removed': compatible({
    zh: '材料“{name}”不用交了，已经交的仍然保存。',
    en: 'The paper "{name}" is not asked for any more; what was handed in is kept.',
  }),
  'material-limits': care({
    zh: ['材料“{name}”的格式或者大小要求变了（{was} → {is}）。', '已经交的文件仍然有效；正在填的可能要换文件。'],
    en: [
      'The paper "{name}" must have another format or size ({was} → {is}).',
      'What was handed in stands; who is just filling in may need another file.',
    ],
  }),
  fee: care({
    zh: ['收费变了（{was} → {is}）。', '已经提交的按原来的收费办理，请确认。'],
    en: ['The fee has changed ({was} → {is}).', 'See that those who applied before pay what they were told.'],
  }),
  consent: care({
    zh: ['个人信息告知或者同意的内容变了，以前的申请人看到的是旧的。', '用途有增加的，要重新告知；请写新的 version。'],
    en: [
      'What people are told about their data has changed; earlier applicants read the old text.',
      'Tell them again where a purpose was added, and give it a new version.',
    ],
  }),
  assurance: care({
    zh: ['要求的实名级别变了（{was} → {is}）。', '级别不够的申请人会办不下去，请确认。'],
    en: [
      'Another level of identity is asked for ({was} → {is}).',
      'Applicants below it could not go on: see who they are.',
    ],
  }),
  'case-number': care({
    zh: ['办件编号的写法变了，已经有的编号不变。', '请确认不会与以前的编号重复。'],
    en: ['Case numbers are made otherwise; those given stay.', 'See that no number is given twice.'],
  }),
  'catalogue-code': care({
    zh: ['目录里的“{name}”变了（{was} → {is}）。', '请同时改政务服务事项库里的登记。'],
    en: ['The catalogue\'s "{name}" has changed ({was} → {is}).', 'Change the register of services with it.'],
  }),
  status: care({
    zh: ['事项的状态或者生效日期变了（{was} → {is}）。', '在办的办件仍要办完，请确认。'],
    en: [
      'The status of the item or its first day has changed ({was} → {is}).',
      'Cases in work are finished all the same: see that they can be.',
    ],
  }),
  rating: care({
    zh: ['评价的办法变了。', '请确认正在评价的办件不受影响。'],
    en: ['How a case is rated has changed.', 'See that ratings under way are not lost.'],
  }),
  basis: care({
    zh: ['办理依据变了。', '依据变了的，先确认在办的办件适用旧的还是新的规定。'],
    en: ['The legal basis has changed.', 'Find out whether the old or the new rule holds for cases in work.'],
  }),
  conditions: care({
    zh: ['告知的办理条件变了。', '请确认规则与告知一致，在办的申请人不受不利影响。'],
    en: [
      'The conditions that people are told have changed.',
      'See that the rules say the same and that nobody in work is worse off.',
    ],
  }),
}
