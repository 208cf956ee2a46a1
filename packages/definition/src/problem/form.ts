// What can be wrong with a form that somebody filled in, or with the form itself, in words.
import type { Words } from './words.ts'

export const formWords: Words = {
  // not there yet
  'form/required': {
    status: 422,
    zh: { says: '请填写“{title}”。', try: '这一项必须填写。' },
    en: { says: 'Please fill in “{title}”.', try: 'This field is required.' },
  },
  'form/must-agree': {
    status: 422,
    zh: { says: '请勾选“{title}”。', try: '请先阅读说明；同意才能提交。' },
    en: { says: 'Please tick “{title}”.', try: 'Read the notice first; it can be sent only when you agree.' },
  },
  'form/too-few': {
    status: 422,
    zh: { says: '“{title}”至少要有 {least} 项。', try: '请再添加几项。' },
    en: { says: '“{title}” needs at least {least} entries.', try: 'Please add more.' },
  },
  'form/too-few-of-kind': {
    status: 422,
    zh: { says: '“{title}”还缺必需的一项。', try: '请对照说明补上。' },
    en: { says: '“{title}” lacks an entry that it must have.', try: 'Compare it with the instructions and add it.' },
  },
  'form/too-few-fields': {
    status: 422,
    zh: { says: '“{title}”填写的内容太少。', try: '请再填写几项。' },
    en: { says: 'Too little is filled in under “{title}”.', try: 'Please fill in more of its fields.' },
  },
  'form/one-of-these': {
    status: 422,
    zh: { says: '“{title}”里的几种情况，请选一种填写完整。', try: '只填其中一种即可。' },
    en: { says: 'Please complete one of the options of “{title}”.', try: 'One of them is enough.' },
  },
  // another kind of thing
  'form/wrong-type': {
    status: 422,
    zh: { says: '“{title}”的内容类型不对。', try: '请按表单上的样子填写。' },
    en: { says: '“{title}” holds the wrong kind of value.', try: 'Fill it in as the form shows it.' },
  },
  'form/not-a-form': {
    status: 422,
    zh: { says: '提交的内容不是一张表。', try: '请从办理页面填写后提交。' },
    en: { says: 'What was sent is not a form.', try: 'Please fill in the form on the page and send it from there.' },
  },
  'form/not-a-number': {
    status: 422,
    zh: { says: '“{title}”要填数字。', try: '只写数字，不要写单位。' },
    en: { says: '“{title}” must be a number.', try: 'Write the number only, without a unit.' },
  },
  'form/not-money': {
    status: 422,
    zh: { says: '“{title}”要填金额。', try: '以元为单位，最多两位小数。例：1200 或者 1200.50' },
    en: { says: '“{title}” must be an amount of money.', try: 'In yuan, with at most two decimals: 1200 or 1200.50' },
  },
  'form/not-whole': {
    status: 422,
    zh: { says: '“{title}”要填整数。', try: '请不要写小数。' },
    en: { says: '“{title}” must be a whole number.', try: 'Please write it without decimals.' },
  },
  'form/not-a-choice': {
    status: 422,
    zh: { says: '“{title}”不在可选的范围内。', try: '请从给出的选项中选一项。' },
    en: { says: '“{title}” is not one of the choices.', try: 'Please pick one of the choices offered.' },
  },
  'form/not-open': {
    status: 422,
    zh: { says: '“{title}”没有要求补正，不能改。', try: '只改要求补正的内容，其他保持原样。' },
    en: { says: '“{title}” was not asked for and stays as it is.', try: 'Change only what the notice asks for.' },
  },
  'form/not-allowed': {
    status: 422,
    zh: { says: '“{title}”不能这样填。', try: '请对照说明修改。' },
    en: { says: '“{title}” may not be filled in like this.', try: 'Compare it with the instructions and change it.' },
  },
  'form/unknown-field': {
    status: 422,
    zh: { says: '表单里没有“{title}”这一项。', try: '请去掉它；如果是从旧页面提交的，请刷新页面。' },
    en: { says: 'The form has no field “{title}”.', try: 'Leave it out; if the page is old, reload it.' },
  },
  'form/fits-none': {
    status: 422,
    zh: { says: '“{title}”填写的内容不符合任何一种情况。', try: '请选一种情况，按要求填写完整。' },
    en: {
      says: 'What is filled in under “{title}” fits none of its options.',
      try: 'Choose one option and complete it.',
    },
  },
  'form/fits-several': {
    status: 422,
    zh: { says: '“{title}”同时符合几种情况，分不清是哪一种。', try: '请只按一种情况填写。' },
    en: { says: 'What is filled in under “{title}” fits several options at once.', try: 'Fill in one option only.' },
  },
  // text
  'form/too-short': {
    status: 422,
    zh: { says: '“{title}”至少要写 {least} 个字，现在是 {now} 个。', try: '请写得再完整一些。' },
    en: { says: '“{title}” needs at least {least} characters; it has {now}.', try: 'Please write it out in full.' },
  },
  'form/too-long': {
    status: 422,
    zh: { says: '“{title}”最多写 {most} 个字，现在是 {now} 个。', try: '请写得短一些。' },
    en: { says: '“{title}” may have at most {most} characters; it has {now}.', try: 'Please shorten it.' },
  },
  'form/pattern': {
    status: 422,
    zh: { says: '“{title}”的写法不对。', try: '请对照说明或证件上的样子填写。' },
    en: {
      says: '“{title}” is not written as it should be.',
      try: 'Compare it with the instructions or with your document.',
    },
  },
  'form/bad-format': {
    status: 422,
    zh: { says: '“{title}”的格式不对。', try: '请检查后重新填写。' },
    en: { says: '“{title}” is not in the right format.', try: 'Please check it and write it again.' },
  },
  'form/full-width': {
    status: 422,
    zh: { says: '“{title}”里有全角的数字、字母或符号。', try: '请切换到半角（英文）输入法，重新输入。' },
    en: {
      says: '“{title}” contains full-width digits, letters or signs.',
      try: 'Switch your keyboard to half-width (English) input and type it again.',
    },
  },
  // identifiers
  'form/resident-id-fifteen': {
    status: 422,
    zh: { says: '“{title}”是 15 位的旧身份证号码，已经停止使用。', try: '请填写现在身份证上的 18 位号码。' },
    en: {
      says: '“{title}” is an old 15-digit ID number, which is no longer in use.',
      try: 'Enter the 18-character number on your present ID card.',
    },
  },
  'form/resident-id-length': {
    status: 422,
    zh: { says: '“{title}”应当是 18 位。', try: '请对照身份证，看有没有少写或多写。' },
    en: {
      says: '“{title}” must have 18 characters.',
      try: 'Compare it with your ID card: is one missing, or one too many?',
    },
  },
  'form/resident-id-characters': {
    status: 422,
    zh: { says: '“{title}”前 17 位应当都是数字，最后一位是数字或 X。', try: '请对照身份证重新填写。' },
    en: {
      says: 'The first 17 characters of “{title}” must be digits, the last a digit or X.',
      try: 'Compare it with your ID card and write it again.',
    },
  },
  'form/resident-id-date': {
    status: 422,
    zh: { says: '“{title}”里的出生日期不存在。', try: '请核对第 7 到 14 位。' },
    en: { says: 'The birth date inside “{title}” does not exist.', try: 'Check the 7th to the 14th digit.' },
  },
  'form/resident-id-future': {
    status: 422,
    zh: { says: '“{title}”里的出生日期还没有到。', try: '请核对第 7 到 14 位。' },
    en: { says: 'The birth date inside “{title}” lies in the future.', try: 'Check the 7th to the 14th digit.' },
  },
  'form/resident-id-checksum': {
    status: 422,
    zh: { says: '“{title}”的最后一位校验码不对。', try: '请对照身份证，看有没有写错的数字。' },
    en: {
      says: 'The check character at the end of “{title}” does not match.',
      try: 'Compare it with your ID card: one of the digits is probably mistyped.',
    },
  },
  'form/uscc-length': {
    status: 422,
    zh: { says: '“{title}”应当是 18 位。', try: '请对照营业执照或法人证书填写统一社会信用代码。' },
    en: {
      says: '“{title}” must have 18 characters.',
      try: 'Copy the unified social credit code from the licence or certificate.',
    },
  },
  'form/uscc-characters': {
    status: 422,
    zh: { says: '“{title}”里有不该出现的字符。', try: '统一社会信用代码只有数字和大写字母，没有 I、O、S、V、Z。' },
    en: {
      says: '“{title}” contains characters that such a code never has.',
      try: 'It has digits and capital letters only, without I, O, S, V and Z.',
    },
  },
  'form/uscc-checksum': {
    status: 422,
    zh: { says: '“{title}”的校验码不对。', try: '请对照营业执照或法人证书，看有没有写错。' },
    en: {
      says: 'The check character of “{title}” does not match.',
      try: 'Compare it with the licence or certificate.',
    },
  },
  'form/mobile': {
    status: 422,
    zh: { says: '“{title}”不是正确的手机号。', try: '请填写 11 位手机号，不要加空格、横线和 +86。' },
    en: { says: '“{title}” is not a mobile number.', try: 'Enter the 11 digits without blanks, dashes or +86.' },
  },
  'form/region': {
    status: 422,
    zh: { says: '“{title}”应当是 12 位的区划代码。', try: '请从列表中选择所在的社区或村。' },
    en: {
      says: '“{title}” must be a region code of 12 digits.',
      try: 'Choose the community or village from the list.',
    },
  },
  'form/postal-code': {
    status: 422,
    zh: { says: '“{title}”应当是 6 位数字的邮政编码。', try: '不知道可以不填。' },
    en: { says: '“{title}” must be a postal code of 6 digits.', try: 'You may leave it out if you do not know it.' },
  },
  'form/not-a-date': {
    status: 422,
    zh: { says: '“{title}”不是一个存在的日期。', try: '请按“年-月-日”填写，例如 2026-02-12。' },
    en: { says: '“{title}” is not a date that exists.', try: 'Write year-month-day, for example 2026-02-12.' },
  },
  'form/not-a-file': {
    status: 422,
    zh: { says: '“{title}”没有上传成功。', try: '请重新选择文件上传。' },
    en: { says: '“{title}” has not been uploaded.', try: 'Choose the file again and upload it.' },
  },
  // numbers and lists
  'form/too-small': {
    status: 422,
    zh: { says: '“{title}”不能小于 {least}。', try: '请填写 {least} 或更大的数。' },
    en: { says: '“{title}” must not be less than {least}.', try: 'Enter {least} or more.' },
  },
  'form/too-large': {
    status: 422,
    zh: { says: '“{title}”不能大于 {most}。', try: '请填写 {most} 或更小的数。' },
    en: { says: '“{title}” must not be more than {most}.', try: 'Enter {most} or less.' },
  },
  'form/not-above': {
    status: 422,
    zh: { says: '“{title}”要大于 {than}。', try: '请填写更大的数。' },
    en: { says: '“{title}” must be more than {than}.', try: 'Enter a larger number.' },
  },
  'form/not-below': {
    status: 422,
    zh: { says: '“{title}”要小于 {than}。', try: '请填写更小的数。' },
    en: { says: '“{title}” must be less than {than}.', try: 'Enter a smaller number.' },
  },
  'form/not-a-multiple': {
    status: 422,
    zh: { says: '“{title}”要是 {of} 的倍数。', try: '请修改这个数。' },
    en: { says: '“{title}” must be a multiple of {of}.', try: 'Please change the number.' },
  },
  'form/too-many': {
    status: 422,
    zh: { says: '“{title}”最多 {most} 项。', try: '请去掉几项。' },
    en: { says: '“{title}” may have at most {most} entries.', try: 'Please remove some.' },
  },
  'form/repeated': {
    status: 422,
    zh: { says: '“{title}”里有重复的内容。', try: '请去掉重复的一项。' },
    en: { says: '“{title}” contains the same entry twice.', try: 'Please remove one of them.' },
  },
  'form/too-many-of-kind': {
    status: 422,
    zh: { says: '“{title}”里同一类内容太多。', try: '请对照说明去掉多余的。' },
    en: {
      says: '“{title}” has too many entries of one kind.',
      try: 'Compare it with the instructions and remove what is too much.',
    },
  },
  'form/too-many-fields': {
    status: 422,
    zh: { says: '“{title}”填写的内容太多。', try: '请去掉不需要的。' },
    en: { says: 'Too much is filled in under “{title}”.', try: 'Please remove what is not needed.' },
  },
  // more than anyone fills in by hand
  'form/too-much': {
    status: 413,
    zh: { says: '填写的内容太多，无法处理。', try: '请分几次提交，或把长的材料作为文件上传。' },
    en: {
      says: 'There is too much in the form to be processed.',
      try: 'Send it in parts, or upload long material as a file.',
    },
  },
  'form/too-long-text': {
    status: 413,
    zh: { says: '有一项文字太长，无法处理。', try: '请写得短一些，或作为文件上传。' },
    en: { says: 'One text is too long to be processed.', try: 'Shorten it, or upload it as a file.' },
  },
  'form/too-deep': {
    status: 422,
    zh: { says: '内容的层次太多，无法处理。', try: '请从办理页面填写后提交。' },
    en: {
      says: 'The data is nested too deeply to be processed.',
      try: 'Please fill in the form on the page and send it from there.',
    },
  },
  'form/unreadable': {
    status: 422,
    zh: { says: '内容里有无法识别的字符或数值。', try: '请重新输入，不要从其他软件直接粘贴。' },
    en: {
      says: 'The data contains characters or numbers that cannot be read.',
      try: 'Type it again instead of pasting it from another program.',
    },
  },
  // a form whose schema cannot run
  'form/schema-broken': {
    status: 500,
    zh: { says: '表单定义有误：关键字“{keyword}”的写法不对。', try: '请作者按 JSON Schema 2020-12 改正。' },
    en: {
      says: 'The form is defined wrongly: keyword “{keyword}” is malformed.',
      try: 'Its author must follow JSON Schema 2020-12.',
    },
  },
  'form/schema-unknown-ref': {
    status: 500,
    zh: { says: '表单定义有误：找不到 {ref} 指向的内容。', try: '引用只能指向同一张表内的定义。' },
    en: {
      says: 'The form is defined wrongly: nothing is found behind {ref}.',
      try: 'A reference must lead to a definition of the same form.',
    },
  },
  'form/schema-loop': {
    status: 500,
    zh: { says: '表单定义有误：引用 {at} 绕回了自己。', try: '请去掉循环的引用。' },
    en: {
      says: 'The form is defined wrongly: the reference {at} comes back to itself.',
      try: 'Remove the circular reference.',
    },
  },
  'form/schema-too-deep': {
    status: 500,
    zh: { says: '表单定义的层次太多。', try: '请把表单拆得浅一些。' },
    en: { says: 'The definition of the form is nested too deeply.', try: 'Make the form flatter.' },
  },
  'form/schema-too-big': {
    status: 500,
    zh: { says: '表单定义太大（{nodes} 个节点）。', try: '请拆成几张表。' },
    en: { says: 'The definition of the form is too large ({nodes} nodes).', try: 'Split it into several forms.' },
  },
  'form/schema-too-costly': {
    status: 500,
    zh: { says: '表单定义的可能组合太多，检查会太慢。', try: '请减少 anyOf、oneOf 的嵌套。' },
    en: { says: 'The form has too many combinations to be checked in time.', try: 'Nest fewer anyOf and oneOf.' },
  },
  'form/schema-unbounded-list': {
    status: 500,
    zh: { says: '表单定义有误：不许重复的列表没有限定项数。', try: '请加上 maxItems，最多 {most}。' },
    en: {
      says: 'The form is defined wrongly: a list without repeats has no limit.',
      try: 'Add maxItems, at most {most}.',
    },
  },
  'form/schema-long-pattern': {
    status: 500,
    zh: { says: '表单定义有误：正则表达式太长。', try: '请写得短一些，最多 {most} 个字符。' },
    en: {
      says: 'The form is defined wrongly: a pattern is too long.',
      try: 'Shorten it to at most {most} characters.',
    },
  },
  'form/schema-bad-pattern': {
    status: 500,
    zh: { says: '表单定义有误：正则表达式 {pattern} 不成立。', try: '请按 ECMAScript 的写法（u 标志）改正。' },
    en: {
      says: 'The form is defined wrongly: {pattern} is not a pattern.',
      try: 'Follow ECMAScript syntax with the u flag.',
    },
  },
  'form/schema-slow-pattern': {
    status: 500,
    zh: {
      says: '表单定义有误：正则表达式 {pattern} 可能会算很久。',
      try: '不要在重复的括号里再写重复或“|”，少写几个“*”“+”，以“^”开头，把 maxLength（现在是 {longest}）改小。',
    },
    en: {
      says: 'The form is defined wrongly: the pattern {pattern} may take very long.',
      try: 'Repeat no group that itself holds a repetition or a choice; use fewer * and +, begin with ^, make maxLength (now {longest}) smaller.',
    },
  },
  'form/schema-failed': {
    status: 500,
    zh: { says: '表单定义有误，无法检查：{reason}', try: '请联系表单的作者。' },
    en: { says: 'The form cannot be checked: {reason}', try: 'Please tell its author.' },
  },
}
