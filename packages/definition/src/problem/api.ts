// What can go wrong between a caller and the API, in words.
import type { Words } from './words.ts'

export const apiWords: Words = {
  'api/unknown-route': {
    status: 404,
    zh: { says: '没有这个地址。', try: '请检查网址；如果是页面上的链接，请告知窗口。' },
    en: {
      says: 'There is nothing at this address.',
      try: 'Check the address; if a page led you here, tell the office.',
    },
  },
  'api/unknown-method': {
    status: 405,
    zh: { says: '这个地址不能这样访问。', try: '可以用的方式：{allow}。' },
    en: { says: 'This address cannot be used that way.', try: 'It allows: {allow}.' },
  },
  'api/unknown-county': {
    status: 404,
    zh: { says: '没有找到这个地区。', try: '请检查网址里的地区代码，并用该地区的账号登录。' },
    en: {
      says: 'This county was not found.',
      try: 'Check the county in the address, and sign in with an account of that county.',
    },
  },
  'api/unknown-item': {
    status: 404,
    zh: { says: '没有找到这个事项。', try: '它可能已停办或改名，请在事项目录里查找。' },
    en: { says: 'This service was not found.', try: 'It may have ended or been renamed: look it up in the catalogue.' },
  },
  'api/unknown-case': {
    status: 404,
    zh: { says: '没有找到这个办件。', try: '请从“我的办件”或者待办里打开；只有申请人和经办人能看到办件。' },
    en: {
      says: 'This case was not found.',
      try: 'Open it from your cases or your inbox; only its applicant and its officers can see it.',
    },
  },
  'api/unknown-event': {
    status: 422,
    zh: { says: '本事项没有“{event}”这个操作。', try: '请刷新页面，使用页面上的按钮。' },
    en: { says: 'This service has no act called "{event}".', try: 'Reload the page and use its buttons.' },
  },
  'api/unknown-field': {
    status: 422,
    zh: { says: '请求里多了不认识的内容“{field}”。', try: '请去掉它再发送。' },
    en: { says: 'The request holds "{field}", which is not known.', try: 'Leave it out and send again.' },
  },
  'api/wrong-body': {
    status: 422,
    zh: { says: '请求的“{field}”缺少或格式不对。', try: '请按接口说明填写：{wanted}。' },
    en: { says: '"{field}" of the request is missing or of the wrong kind.', try: 'Send {wanted}.' },
  },
  'api/malformed-json': {
    status: 400,
    zh: {
      says: '收到的内容不是正确的 JSON，第一处错误在（行：列）{place}。',
      try: '请改正后再发送，没有任何内容被保存或改动。',
    },
    en: {
      says: 'What arrived is not correct JSON; the first mistake is at line:column {place}.',
      try: 'Mend it and send again; nothing was stored or changed.',
    },
  },
  'api/duplicate-key': {
    status: 400,
    zh: { says: '同一个名称“{field}”写了两次。', try: '请只保留一个再发送。' },
    en: { says: 'The name "{field}" is written twice.', try: 'Keep one of them and send again.' },
  },
  'api/forbidden-key': {
    status: 400,
    zh: { says: '不能使用名称“{field}”。', try: '请去掉它再发送。' },
    en: { says: 'The name "{field}" may not be used.', try: 'Leave it out and send again.' },
  },
  'api/not-json': {
    status: 415,
    zh: { says: '这里只收 JSON。', try: '请用 Content-Type: application/json 发送。' },
    en: { says: 'Only JSON is taken here.', try: 'Send it with Content-Type: application/json.' },
  },
  'api/too-large': {
    status: 413,
    zh: { says: '发送的内容太大，超过了 {limit} KB。', try: '请减少内容；照片和文件请单独上传。' },
    en: { says: 'What was sent is larger than {limit} KB.', try: 'Send less; upload photos and files on their own.' },
  },
  'api/cut-short': {
    status: 400,
    zh: { says: '内容没有传完就中断了，没有任何内容被保存或改动。', try: '请检查网络，再发送一次。' },
    en: {
      says: 'What was sent broke off half way; nothing was stored or changed.',
      try: 'Check the network and send it again.',
    },
  },
  'api/too-deep': {
    status: 400,
    zh: { says: '内容的层次太深，超过了 {limit} 层。', try: '请减少嵌套再发送。' },
    en: { says: 'The content is nested deeper than {limit} levels.', try: 'Send it with less nesting.' },
  },
  'api/bad-characters': {
    status: 400,
    zh: { says: '内容里有不能保存的字符（位置 {place}）。', try: '请删掉看不见的字符，重新输入那一处再发送。' },
    en: {
      says: 'There are characters that cannot be stored (at {place}).',
      try: 'Delete invisible characters, type that part again and send.',
    },
  },
  'api/token-missing': {
    status: 401,
    zh: { says: '还没有登录。', try: '请登录后再试，已填写的内容不会丢失。' },
    en: { says: 'You are not signed in.', try: 'Sign in and try again; nothing you typed is lost.' },
  },
  'api/token-invalid': {
    status: 401,
    zh: { says: '登录凭证无效。', try: '请重新登录后再试。' },
    en: { says: 'Your sign-in is not valid.', try: 'Sign in again.' },
  },
  'api/token-expired': {
    status: 401,
    zh: { says: '登录已过期。', try: '请重新登录后再试，已填写的内容不会丢失。' },
    en: { says: 'Your sign-in has expired.', try: 'Sign in again; nothing you typed is lost.' },
  },
  'api/issuer-unreachable': {
    status: 503,
    zh: { says: '暂时无法核对您的登录。', try: '请稍后再试，内容不会丢失。' },
    en: { says: 'Your sign-in cannot be checked at the moment.', try: 'Try again in a while; nothing is lost.' },
  },
  'api/assertion-invalid': {
    status: 400,
    zh: {
      says: '门户交来的身份断言不被接受：签发方、密钥、算法或格式不符。',
      try: '请门户的开发人员对照 county.json 的 issuers 检查 iss、alg、kid 和公钥地址；住户请重新登录再试。',
    },
    en: {
      says: "The portal's assertion is not accepted: its issuer, key, algorithm or form is not the agreed one.",
      try: 'The developers of the portal compare iss, alg, kid and the JWKS with issuers in county.json; residents sign in again.',
    },
  },
  'api/assertion-claim': {
    status: 400,
    zh: {
      says: '门户交来的身份断言里，“{claim}”缺少或不对。',
      try: '请门户的开发人员写成：{wanted}。',
    },
    en: {
      says: 'In the portal\'s assertion "{claim}" is missing or wrong.',
      try: 'The developers of the portal send {wanted}.',
    },
  },
  'api/assertion-expired': {
    status: 400,
    zh: {
      says: '门户交来的身份断言现在无效：已经过期，或者时间未到。服务器时间是 {now}。',
      try: '请重新登录再试；总是这样，请门户的管理员校准服务器时钟。',
    },
    en: {
      says: "The portal's assertion is not valid now: it has expired, or its time has not come. Here it is {now}.",
      try: "Sign in again; if it happens always, the portal's administrators set the clock of their server right.",
    },
  },
  'api/assertion-used': {
    status: 400,
    zh: { says: '门户交来的身份断言已经用过一次。', try: '每次都要新签发一个，jti 不能重复。请再试一次。' },
    en: {
      says: "The portal's assertion was used before.",
      try: 'Mint a new one each time, with a jti of its own. Try again.',
    },
  },
  'api/too-many-tokens': {
    status: 429,
    zh: { says: '短时间内换取令牌的次数太多。', try: '请过一分钟再试，已填写的内容不会丢失。' },
    en: {
      says: 'Too many tokens were asked for in a short time.',
      try: 'Try again in a minute; nothing you typed is lost.',
    },
  },
  'api/not-allowed': {
    status: 403,
    zh: { says: '您不能做这件事。', try: '可以做的：{who}。如有疑问，请联系本单位管理员。' },
    en: { says: 'You may not do this.', try: 'It is for: {who}. Ask your administrator if that is wrong.' },
  },
  'api/not-in-directory': {
    status: 403,
    zh: { says: '通讯录里没有您的岗位。', try: '请联系本单位管理员登记岗位。' },
    en: { says: 'The directory knows no post of yours.', try: 'Ask your administrator to enter your post.' },
  },
  'api/nothing-to-reveal': {
    status: 422,
    zh: { says: '这一栏没有遮住的内容可以查看。', try: '请刷新页面，用页面上的“查看”按钮。' },
    en: { says: 'There is nothing masked in this field for you to see.', try: 'Reload the page and use its buttons.' },
  },
  'api/applicant-missing': {
    status: 422,
    zh: { says: '窗口收件要写明申请人姓名。', try: '请填写申请人姓名和证件号码。' },
    en: { says: 'At the window the applicant must be named.', try: 'Enter the name and ID number of the applicant.' },
  },
  'api/applicant-not-yours': {
    status: 422,
    zh: { says: '网上申请只能以本人名义提交。', try: '请去掉申请人信息；代他人办理请到窗口。' },
    en: {
      says: 'Online you apply in your own name.',
      try: 'Leave out the applicant; to apply for others come to the window.',
    },
  },
  'api/item-closed': {
    status: 409,
    zh: { says: '本事项现在不受理新申请。', try: '请看事项说明，或咨询窗口。' },
    en: { says: 'This service takes no new applications now.', try: 'Read its guide or ask the office.' },
  },
  'api/stale-version': {
    status: 409,
    zh: { says: '办件在您打开之后有了新进展，这次操作没有执行。', try: '请看最新情况，再决定是否办理。' },
    en: {
      says: 'The case has moved on since you opened it; this was not done.',
      try: 'Look at the case as it stands now and decide again.',
    },
  },
  'api/key-missing': {
    status: 400,
    zh: {
      says: '缺少 Idempotency-Key。',
      try: '每次写入都要带 8 至 128 位字母、数字、“-”或“_”的编号，重试时用同一个。',
    },
    en: {
      says: 'The Idempotency-Key is missing.',
      try: 'Send 8 to 128 letters, digits, "-" or "_" with each write, and the same ones on a retry.',
    },
  },
  'api/key-reused': {
    status: 422,
    zh: { says: '这个 Idempotency-Key 已经用于另一份内容。', try: '内容改了就请换一个新的编号。' },
    en: { says: 'This Idempotency-Key was already used for other content.', try: 'Use a new key for new content.' },
  },
  'api/definition-broken': {
    status: 422,
    zh: {
      says: '事项“{item}”的定义有 {count} 处问题，没有发布。',
      try: '请按列出的问题逐条改正后再发布。其他事项不受影响。',
    },
    en: {
      says: 'The definition of "{item}" has {count} findings and was not published.',
      try: 'Mend what is listed and publish again. Other services are not touched.',
    },
  },
  'api/item-broken': {
    status: 409,
    zh: {
      says: '这个事项的配置有误，这一步现在办不了；没有任何内容被保存或改动。',
      try: '您填写的没有错，不用反复提交。请联系办理窗口，并把这个位置告诉他们：{at}',
    },
    en: {
      says: 'The definition of this service is broken, so this step cannot be done now; nothing was stored or changed.',
      try: 'What you entered is not wrong. Please tell the office, and quote this place: {at}',
    },
  },
  'api/failed': {
    status: 500,
    zh: {
      says: '系统出了故障，这次操作没有完成，也没有留下一半。',
      try: '请稍后再试；仍不行，请把下面的编号告诉窗口。',
    },
    en: {
      says: 'Something failed here; nothing was done by halves.',
      try: 'Try again in a while; if it stays, quote the number below to the office.',
    },
  },

  // Calendars: one person uploads, another confirms.
  'api/calendar-broken': {
    status: 422,
    zh: { says: '这份日历有 {count} 处问题，没有收下。', try: '请对照放假通知改正后再上传。' },
    en: {
      says: 'This calendar has {count} findings and was not taken.',
      try: 'Correct it by the notice, upload again.',
    },
  },
  'api/calendar-other-region': {
    status: 422,
    zh: { says: '本地不使用“{region}”的日历。', try: '可以上传的有：{regions}。' },
    en: { says: 'This county does not count by "{region}".', try: 'Upload one of: {regions}.' },
  },
  'api/calendar-in-force': {
    status: 409,
    zh: { says: '{region} {year} 年的日历已经是这个内容。', try: '不必再上传。' },
    en: { says: '{region} {year} is in force with just this content.', try: 'There is nothing to upload.' },
  },
  'api/unknown-calendar': {
    status: 404,
    zh: { says: '没有这份待确认的日历。', try: '请刷新列表。' },
    en: { says: 'There is no such calendar to decide on.', try: 'Read the list again.' },
  },
  'api/calendar-decided': {
    status: 409,
    zh: { says: '这份日历已经有人处理过了。', try: '请刷新列表，看现在的情况。' },
    en: { says: 'Somebody has decided on this calendar already.', try: 'Read the list again.' },
  },
  'api/calendar-not-as-seen': {
    status: 409,
    zh: { says: '这份日历的内容和您看到的不一样，没有确认。', try: '请重新打开，核对后再确认。' },
    en: { says: 'The content is not what you looked at; nothing was confirmed.', try: 'Open it again and compare.' },
  },
  'api/calendar-own': {
    status: 403,
    zh: { says: '您上传的日历要由另一个人确认。', try: '请另一位有权限的同事核对后确认。' },
    en: { says: 'A calendar that you uploaded is confirmed by somebody else.', try: 'Ask a colleague to compare it.' },
  },
}
