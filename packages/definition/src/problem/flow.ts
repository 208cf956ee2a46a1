// What can go wrong in the room `flow`, in words.
import type { Words } from './words.ts'

export const flowWords: Words = {
  // The state does not allow it.
  'flow/not-now': {
    status: 409,
    zh: { says: '这件申请现在的状态是“{state}”，不能“{event}”。', try: '请刷新页面，按现在的状态办理。' },
    en: {
      says: 'The case is now at "{state}"; "{event}" is not possible.',
      try: 'Reload the page and go on from there.',
    },
  },
  'flow/case-closed': {
    status: 409,
    zh: { says: '这件申请已经结束（{state}），不能再办理。', try: '需要的话，请重新申请。' },
    en: { says: 'This case is closed ({state}); nothing more can be done with it.', try: 'If needed, apply again.' },
  },
  'flow/not-offered': {
    status: 409,
    zh: { says: '“{item}”现在不接受申请。', try: '请看事项页面上的说明，或者问一问办理窗口。' },
    en: { says: '"{item}" takes no applications now.', try: 'See the note on its page, or ask at the window.' },
  },
  'flow/unknown-event': {
    status: 422,
    zh: { says: '没有“{event}”这个操作。', try: '请刷新页面，再点页面上的按钮。' },
    en: { says: 'There is no action "{event}".', try: 'Reload the page and use the buttons on it.' },
  },
  'flow/malformed-command': {
    status: 422,
    zh: { says: '发来的内容不完整或者格式不对（{place}）。', try: '请刷新页面再试；仍不行，请联系办理窗口。' },
    en: {
      says: 'What was sent is incomplete or malformed ({place}).',
      try: 'Reload the page and try again, or ask at the window.',
    },
  },

  // Not this person.
  'flow/not-your-desk': {
    status: 403,
    zh: { says: '这一步由“{desk}”办理，您现在没有这个岗位。', try: '请交给“{desk}”办理；岗位有误的，请联系管理员。' },
    en: {
      says: 'This step belongs to "{desk}", which is not your desk.',
      try: 'Leave it to "{desk}", or have your posts corrected.',
    },
  },
  'flow/no-skill': {
    status: 403,
    zh: {
      says: '您今天没有受理“{item}”的技能登记，或者登记已过期。',
      try: '请交给有这项技能的同事；培训考核后由管理员登记。',
    },
    en: {
      says: 'You have no valid skill on record to receive "{item}" today.',
      try: 'Leave it to a colleague who has it, or have your skill recorded after the examination.',
    },
  },
  'flow/no-certificate': {
    status: 403,
    zh: {
      says: '这一步要求当日有效的“{certificate}”，您没有。',
      try: '请交给持证的同事；证件已换发的，请管理员登记新证号。',
    },
    en: {
      says: 'This step asks for a "{certificate}" that is valid today, and you have none.',
      try: 'Leave it to a colleague who has one, or have your new number recorded.',
    },
  },
  'flow/not-known-well-enough': {
    status: 403,
    zh: {
      says: '办理这个事项要先完成实名认证（认证级别 {level} 级以上）。',
      try: '请在本网站完成实名认证，或者到窗口办理。',
    },
    en: {
      says: 'This service needs a verified identity (level {level} or higher).',
      try: 'Verify your identity on this site, or come to the window.',
    },
  },
  'flow/receiver-may-not-decide': {
    status: 403,
    zh: { says: '您经手过这件申请的收件，按受审分离的规定，不能再审批它。', try: '请由另一位有审批岗位的同事办理。' },
    en: {
      says: 'You took part in receiving this case, so you may not decide it.',
      try: 'Leave it to a colleague who holds the deciding post.',
    },
  },
  'flow/same-person': {
    status: 403,
    zh: { says: '您已经在“{desk}”经手过这件申请，这一步要由另一个人办理。', try: '请由同岗位的另一位同事办理。' },
    en: {
      says: 'You have already acted on this case at "{desk}"; this step needs another person.',
      try: 'Leave it to a colleague with the same post.',
    },
  },

  // What was filled in.
  'flow/nothing-to-fill': {
    status: 422,
    zh: { says: '这一步没有要填写的内容，却收到了填写的内容。', try: '请刷新页面再试。' },
    en: { says: 'This step has nothing to fill in, yet something was sent.', try: 'Reload the page and try again.' },
  },
  'flow/date-not-allowed': {
    status: 422,
    zh: { says: '日期只能是当天，或者最多往前 {days} 天。', try: '请改日期。' },
    en: { says: 'The date may be today or at most {days} days back.', try: 'Change the date.' },
  },
  'flow/no-such-unit': {
    status: 422,
    zh: { says: '按填写的地区，找不到办理的单位。', try: '请检查所选的地区（街道或者社区）。' },
    en: { says: 'No office was found for the area given.', try: 'Check the area (street or community) you chose.' },
  },
  'flow/requirement-not-met': {
    status: 409,
    zh: { says: '不符合办理条件（{rule}）。', try: '请联系办理窗口。' },
    en: { says: 'A condition is not met ({rule}).', try: 'Please ask at the window.' },
  },

  // A definition or a state that cannot run: for authors and administrators.
  'flow/broken-definition': {
    status: 500,
    zh: { says: '这个事项的流程定义有错，不能运行（{at}）。', try: '请流程配置人员检查这一处，再发布新版本。' },
    en: {
      says: 'The flow of this item is broken and cannot run ({at}).',
      try: 'Mend the definition at this place and publish it again.',
    },
  },
  'flow/broken-rule': {
    status: 500,
    zh: {
      says: '规则“{name}”算不出结果（{why}）。',
      try: '请流程配置人员检查这条规则用到的字段是否可能为空、类型是否一致。',
    },
    en: {
      says: 'The rule "{name}" has no answer ({why}).',
      try: 'Check whether its fields may be missing or of another type.',
    },
  },
  'flow/unknown-name': {
    status: 500,
    zh: { says: '定义里用到了没有声明的名字“{name}”（{at}）。', try: '请声明这个名字，或者改正拼写。' },
    en: { says: '"{name}" is used but nowhere declared ({at}).', try: 'Declare it, or mend the spelling.' },
  },
  'flow/no-desk': {
    status: 500,
    zh: { says: '事件“{event}”没有说明由谁办理（{at}）。', try: '请给事件写上 by，或者给它所在的状态写上 meta.desk。' },
    en: {
      says: 'Nobody may do the event "{event}" ({at}).',
      try: 'Give it "by", or give a state around it "meta.desk".',
    },
  },
  'flow/event-twice': {
    status: 500,
    zh: {
      says: '事件“{event}”在里外两层状态（外层 {outer}）都写了，会绕过里层的岗位。',
      try: '请只写在一层；要在里层屏蔽它，就写成 {}。',
    },
    en: {
      says: 'The event "{event}" stands on two states of one path (the outer is {outer}) and could slip past the inner desk.',
      try: 'Write it on one of them; to mask it inside, write {} there.',
    },
  },
  'flow/not-supported-yet': {
    status: 501,
    zh: { says: '流程用到了“{what}”（{at}），这个版本还不支持。', try: '请先不用它，或者等支持它的版本。' },
    en: {
      says: 'The flow uses "{what}" ({at}), which this version cannot do yet.',
      try: 'Do without it, or wait for a version that can.',
    },
  },
  'flow/broken-state': {
    status: 500,
    zh: { says: '保存的办理状态与流程定义对不上（{at}）。', try: '请管理员检查这件申请用的是哪个版本。' },
    en: { says: 'The stored state does not fit the flow ({at}).', try: 'Check which version this case belongs to.' },
  },
  'flow/wrong-version': {
    status: 500,
    zh: { says: '这件申请属于另一个版本，不是 {item}。', try: '请用申请时的版本办理。' },
    en: {
      says: 'This case belongs to another version than {item}.',
      try: 'Use the version with which it was started.',
    },
  },

  // A scenario that does not hold.
  'flow/scenario-differs': {
    status: 422,
    zh: {
      says: '第 {step} 步（{when} {event}）的 {what}：应为“{expected}”，实为“{found}”。',
      try: '请改流程或者规则，或者改情景里写的期望。',
    },
    en: {
      says: 'Step {step} ({when} {event}): {what} should be "{expected}" and is "{found}".',
      try: 'Mend the flow or the rules, or what the scenario expects.',
    },
  },
  'flow/scenario-stranger': {
    status: 422,
    zh: {
      says: '第 {step} 步的“{who}”，样例人员和机构名录里都没有。',
      try: '请写 people.json 或 directory.json 里有的人。',
    },
    en: {
      says: 'Step {step}: nobody is called "{who}", neither among the people nor in the directory.',
      try: 'Name somebody from people.json or directory.json.',
    },
  },

  // A year's calendar.
  'flow/calendar-without-notice': {
    status: 422,
    zh: { says: '已公布的年份要写明通知名称和 https 网址。', try: '请补上 source.notice 和 source.url。' },
    en: {
      says: 'A published year names its notice and the https address of it.',
      try: 'Add source.notice and source.url.',
    },
  },
  'flow/calendar-no-such-day': {
    status: 422,
    zh: { says: '没有 {date} 这一天。', try: '请对照通知改正。' },
    en: { says: 'There is no {date}.', try: 'Correct it by the notice.' },
  },
  'flow/calendar-other-year': {
    status: 422,
    zh: { says: '{date} 不在 {year} 年，也不是上一年 12 月。', try: '请把它放到那一年的日历里。' },
    en: { says: '{date} lies neither in {year} nor in the December before.', try: 'Put it into that year.' },
  },
  'flow/calendar-day-twice': {
    status: 422,
    zh: { says: '{date} 写了两次。', try: '一天只能写一次：放假，或者调休上班。' },
    en: { says: '{date} stands there twice.', try: 'Say each day once: off, or worked in exchange.' },
  },
  'flow/calendar-makeup-on-weekday': {
    status: 422,
    zh: { says: '{date} 不是周末，不可能是调休上班。', try: '请对照通知改正。' },
    en: { says: '{date} is no weekend day, so it cannot be worked in exchange.', try: 'Correct it by the notice.' },
  },
}
