// What can be wrong with a rule, in words: for authors; a resident never causes one of these.
import type { Words } from './words.ts'

export const ruleWords: Words = {
  'rule/not-a-rule': {
    status: 500,
    zh: { says: '规则写法有误：每一层只能有一个操作。', try: '请检查这一层的花括号，里面应当只有一个名字。' },
    en: {
      says: 'The rule is malformed: each object must hold exactly one operator.',
      try: 'Look at the braces at this place; there must be one name inside.',
    },
  },
  'rule/unknown-operator': {
    status: 500,
    zh: { says: '规则里用了不认识的操作“{operator}”。', try: '请改用允许的操作。' },
    en: {
      says: 'The rule uses an operator that does not exist: “{operator}”.',
      try: 'Use one of the allowed operators.',
    },
  },
  'rule/wrong-count': {
    status: 500,
    zh: { says: '规则里操作“{operator}”的参数个数不对。', try: '请对照操作的说明修改。' },
    en: {
      says: 'The operator “{operator}” has the wrong number of arguments.',
      try: 'Compare it with the description of the operator.',
    },
  },
  'rule/var-not-a-name': {
    status: 500,
    zh: { says: '规则里 var 的路径必须直接写出来。', try: '请写成文字，例如 "data.application.name"。' },
    en: { says: 'The path of a var must be written out.', try: 'Write it as text, such as "data.application.name".' },
  },
  'rule/var-default': {
    status: 500,
    zh: { says: '规则里 var 不能带默认值。', try: '请改用 ??。' },
    en: { says: 'A var may not have a default.', try: 'Use ?? instead.' },
  },
  'rule/different-types': {
    status: 500,
    zh: { says: '规则在比较两种不同类型的值。', try: '数字只能和数字比，文字只能和文字比。' },
    en: {
      says: 'The rule compares values of different types.',
      try: 'Compare numbers with numbers and texts with texts.',
    },
  },
  'rule/not-comparable': {
    status: 500,
    zh: { says: '规则在比较不能比较的值。', try: '只能比较数字、文字和日期。' },
    en: {
      says: 'The rule compares values that cannot be compared.',
      try: 'Only numbers, texts and dates can be compared.',
    },
  },
  'rule/not-a-whole-number': {
    status: 500,
    zh: { says: '规则里的计算用到了不是整数的值。', try: '金额以分为单位，写成整数；可能没有的值用 ?? 给出。' },
    en: {
      says: 'The rule calculates with something that is not a whole number.',
      try: 'Write money in fen as whole numbers; use ?? for a value that may be absent.',
    },
  },
  'rule/not-text': {
    status: 500,
    zh: { says: '规则里要连接的不是文字。', try: '只能连接文字和整数。' },
    en: { says: 'The rule joins something that is not text.', try: 'Only texts and whole numbers can be joined.' },
  },
  'rule/not-a-list': {
    status: 500,
    zh: { says: '规则里需要列表的地方不是列表。', try: '请检查这个路径指向什么。' },
    en: { says: 'The rule needs a list where there is none.', try: 'Check what the path leads to.' },
  },
  'rule/not-a-date': {
    status: 500,
    zh: { says: '规则里需要日期的地方不是日期。', try: '日期写成 2026-02-12 的样子；时刻请用 now.date。' },
    en: {
      says: 'The rule needs a date where there is none.',
      try: 'A date looks like 2026-02-12; of the present moment, use now.date.',
    },
  },
  'rule/too-big-a-number': {
    status: 500,
    zh: { says: '规则算出的数太大。', try: '请检查计算。' },
    en: { says: 'The rule computes a number that is too large.', try: 'Check the calculation.' },
  },
  'rule/divided-by-zero': {
    status: 500,
    zh: { says: '规则里除以了零。', try: '请先判断除数是不是零。' },
    en: { says: 'The rule divides by zero.', try: 'Ask first whether there is anything to divide by.' },
  },
  'rule/no-such-rounding': {
    status: 500,
    zh: { says: '规则里的除法没有写明怎样取整。', try: '第三个参数写 "down"、"up" 或者 "halfUp"。' },
    en: {
      says: 'A division in the rule does not say how it rounds.',
      try: 'Its third argument is "down", "up" or "halfUp", written out.',
    },
  },
  'rule/too-deep': {
    status: 500,
    zh: { says: '规则的层次太多。', try: '请拆成几条规则。' },
    en: { says: 'The rule is nested too deeply.', try: 'Split it into several rules.' },
  },
  'rule/too-many-steps': {
    status: 500,
    zh: { says: '规则要算的步数太多，已经停止。', try: '请减少列表里套列表的计算。' },
    en: { says: 'The rule takes too many steps and was stopped.', try: 'Calculate less inside lists of lists.' },
  },
  'rule/too-much-output': {
    status: 500,
    zh: { says: '规则产生的内容太多，已经停止。', try: '请检查文字连接和列表。' },
    en: { says: 'The rule produces too much and was stopped.', try: 'Check what it joins and lists.' },
  },
}
