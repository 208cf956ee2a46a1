// What a change of a form means for the data of cases in work and for drafts, in words.
import { breaks, type ChangeWords, care, compatible } from './verdict.ts'

export const formChangeWords: ChangeWords = {
  'form-added': compatible({ zh: '增加了表单“{name}”。', en: 'The form "{name}" is new.' }),
  'form-removed': care({
    zh: ['表单“{name}”没有了，办件里填过的内容就没有地方放。', '请在迁移方案的 data 里写明移到哪里，或者删去。'],
    en: [
      'The form "{name}" is gone: what was filled in has no place.',
      'Say under "data" of a migration plan where it moves, or that it is removed.',
    ],
  }),
  'form-conditions': care({
    zh: ['表单“{form}”里“{name}”什么时候要填、怎样才对的条件变了。', '请先试迁移，看在办的办件还合不合要求。'],
    en: [
      'In the form "{form}" the conditions of "{name}" have changed.',
      'Do a dry run and see whether the cases in work still fit.',
    ],
  }),
  'field-added': compatible({
    zh: '表单“{form}”多了字段“{name}”，可以不填。',
    en: 'The form "{form}" has a field more, "{name}", which may be left out.',
  }),
  'field-removed': care({
    zh: ['表单“{form}”少了字段“{name}”，填过的内容放不下。', '请在迁移方案的 data 里写明移到哪里，或者删去。'],
    en: [
      'The form "{form}" has no field "{name}" any more: what was filled in does not fit.',
      'Say under "data" of a migration plan where it moves, or that it is removed.',
    ],
  }),
  'field-required': care({
    zh: [
      '表单“{form}”的“{name}”现在必须填，以前的办件可能没有。',
      '请在迁移方案的 data 里给出缺省值，或者让这些办件在旧版本办完。',
    ],
    en: [
      'In the form "{form}" "{name}" must be filled in now; earlier cases may not have it.',
      'Give a default under "data" of a migration plan, or let those cases finish with the old version.',
    ],
  }),
  'field-optional': compatible({
    zh: '表单“{form}”的“{name}”可以不填了。',
    en: 'In the form "{form}" "{name}" may be left out now.',
  }),
  'field-type': breaks({
    zh: [
      '表单“{form}”的“{name}”换了类型（{was} → {is}），填过的内容读不了。',
      '请换一个新的字段名，再用迁移方案移过去，或者让这些办件在旧版本办完。',
    ],
    en: [
      'In the form "{form}" "{name}" is of another type ({was} → {is}): what was filled in cannot be read.',
      'Give the new field another name and move the data by a plan, or let those cases finish with the old version.',
    ],
  }),
  'field-narrower': care({
    zh: [
      '表单“{form}”的“{name}”要求变严了（{was} → {is}），填过的内容可能不合要求。',
      '请先试迁移，看哪些办件不合要求。',
    ],
    en: [
      'In the form "{form}" "{name}" takes less than before ({was} → {is}); what was filled in may not fit.',
      'Do a dry run and see which cases do not.',
    ],
  }),
  'field-wider': compatible({
    zh: '表单“{form}”的“{name}”要求放宽了（{was} → {is}）。',
    en: 'In the form "{form}" "{name}" takes more than before ({was} → {is}).',
  }),
  'field-computed': care({
    zh: ['表单“{form}”的“{name}”怎么算出来变了，在办的办件会重新算。', '请先试迁移，看结果。'],
    en: [
      'In the form "{form}" "{name}" is computed otherwise; a migration computes it again.',
      'Do a dry run and look at the result.',
    ],
  }),
  'field-privacy': care({
    zh: ['表单“{form}”的“{name}”的个人信息类别变了（{was} → {is}），遮蔽和留痕跟着变。', '请确认没有因此少遮蔽。'],
    en: [
      'In the form "{form}" "{name}" holds another class of personal data ({was} → {is}): masks and logs go by it.',
      'See that nothing is masked less than it must be.',
    ],
  }),
  'field-search': compatible({
    zh: '表单“{form}”的“{name}”能不能按它查找变了。',
    en: 'In the form "{form}" staff can search by "{name}", or no longer.',
  }),
  'choice-added': compatible({
    zh: '表单“{form}”的“{name}”多了选项“{choice}”。',
    en: 'In the form "{form}" "{name}" has one more choice: {choice}.',
  }),
  'choice-removed': care({
    zh: ['表单“{form}”的“{name}”少了选项“{choice}”，以前可能有人选过。', '请先试迁移，看哪些办件选的是它。'],
    en: [
      'In the form "{form}" "{name}" has lost the choice {choice}; somebody may have taken it.',
      'Do a dry run and see which cases have it.',
    ],
  }),
}
