// What a diagnosis says of each finding, in both languages; for whoever builds the page, not for its readers.
import type { Lang } from '@yichuang/definition'

/** By code: what is so, and what to do, each in Chinese and in English. Short: hosts that pin one file fetch it too. */
export const WORDS = {
  hidden: ['标签被 {by} 藏住：{why}。', '请改这条样式。', '{by} hides the tag: {why}.', 'Change that style.'],
  'second-copy': [
    '另一份组件（{others}）没有运行。',
    '请只留一个 script。',
    'Another copy of the kit ({others}) rests.',
    'Keep one script.',
  ],
  'api-missing': [
    '没有写 api。',
    '请写，如 https://api.example.gov.cn/v1/sample',
    'api is missing.',
    'Write it, such as https://api.example.gov.cn/v1/sample',
  ],
  missing: ['没有写 {name}。', '请写上。', '{name} is missing.', 'Write it.'],
  'api-not-url': [
    'api 不是网址：{api}',
    '请连 https:// 写全。',
    'api is no address: {api}',
    'Write it whole, with https://.',
  ],
  'api-path': [
    'api 这个地址下没有目录。',
    'api 应以 /v1/ 加县的代号结尾，如 {api}/v1/sample',
    'There is no catalogue at api.',
    'It ends with /v1/ and the county, such as {api}/v1/sample',
  ],
  'mixed-content': [
    '页面是 https，接口 {api} 是 http，浏览器不许。',
    '请让接口用 https。',
    'The page is https and the API {api} is http: browsers forbid it.',
    'Serve the API by https.',
  ],
  'csp-connect': [
    '页面的 Content-Security-Policy 不许访问 {api}。',
    '请在 connect-src 里加上它。',
    "The page's Content-Security-Policy forbids {api}.",
    'Add it to connect-src.',
  ],
  unreachable: [
    '连不上 {api}。',
    '请查域名、端口、证书、防火墙，服务器是否在运行；公网页面访问内网地址，还要浏览器许可“本地网络访问”。',
    '{api} cannot be reached.',
    'Check name, port, certificate, firewall, and whether the server runs; a public page that calls a private address needs the permission for local network access.',
  ],
  'origin-not-listed': [
    '{api} 有应答，但不许 {page} 的页面读取。',
    '请在 county.json 的 origins 里一字不差地加上 {page}；已有的话，查网关是否去掉了 CORS 头。',
    '{api} answers, but pages of {page} may not read it.',
    'Add exactly {page} to origins in county.json; if it is there, see whether a gateway drops the CORS headers.',
  ],
  'origin-null': [
    '页面没有来源（null）：是文件，或在 sandbox 框架里。',
    '请用 http(s) 打开，或加 allow-same-origin。',
    'The page has no origin (null): a file, or a sandboxed frame.',
    'Open it by http(s), or add allow-same-origin.',
  ],
  preflight: [
    '{api} 可以读，但带 Authorization 的请求过不去。',
    '网关要把 OPTIONS 转给接口，不要自己应答。',
    '{api} can be read, but requests with Authorization do not pass.',
    'A gateway must pass OPTIONS on and not answer itself.',
  ],
  'not-the-api': [
    '有应答（{status} {type}），但不是本系统的接口。',
    '请核对 api；也可能是登录页或网关的错误页。',
    'Something answers ({status} {type}), but not the API.',
    'Check api; it may be a sign-in page or a gateway.',
  ],
  'unknown-county': [
    '接口里没有“{county}”这个县。',
    '请核对 api 的最后一段。',
    'The API has no county "{county}".',
    'Check the last part of api.',
  ],
  'empty-catalogue': ['目录里没有事项。', '请先发布事项。', 'The catalogue is empty.', 'Publish a service.'],
  'unknown-item': [
    '没有“{item}”这个事项。',
    '目录里有：{known}',
    'There is no service "{item}".',
    'The catalogue has: {known}',
  ],
  'item-closed': [
    '“{item}”现在不受理（{status}），所以没有办理按钮。',
    '要受理，请以 active 发布。',
    '"{item}" takes no applications ({status}), so there is no button.',
    'To open it, publish it as active.',
  ],
  'no-listener': [
    '没有人回应 service-token。',
    '请在标签加载之前监听它，当场调用 event.detail.answer(…)。',
    'Nobody answers service-token.',
    'Listen to it before the tag loads, and call event.detail.answer(…) at once.',
  ],
  'answer-late': [
    'answer 调用得太晚。',
    '请当场调用，传 promise，不要先 await。',
    'answer is called too late.',
    'Call it at once, with a promise; do not await first.',
  ],
  'answer-rejected': [
    '页面给的 promise 被拒绝。',
    '请看取令牌的请求；用户关掉登录窗口也是这样。',
    "The page's promise was rejected.",
    'Look at the request for the token; a closed sign-in dialog does it too.',
  ],
  'answer-unusable': [
    '页面给的既不是令牌，也不是 { assertion }。',
    '请给字符串，或 { assertion: "…" }',
    'The page gave neither a token nor { assertion }.',
    'Give a string, or { assertion: "…" }',
  ],
  'answer-pending': [
    '页面给的 promise 还没有结果。',
    '请看登录窗口是否开着，取令牌的请求有没有应答。',
    "The page's promise is pending.",
    'See whether a sign-in dialog is open, or the request for the token has no answer.',
  ],
  'token-refused': [
    '接口不接受这个令牌（iss：{iss}；aud：{aud}）。',
    '请与 county.json 的 issuers 逐字核对 iss、aud、算法、公钥；mode 为 exchange 的要交 { assertion }。',
    'The API refuses the token (iss: {iss}, aud: {aud}).',
    'Compare iss, aud, algorithm and keys with issuers in county.json; with mode exchange give { assertion }.',
  ],
  'token-early': [
    '令牌的 iat 比接口的时间晚 {seconds} 秒。',
    '请校准签发服务器的时钟。',
    "The token's iat is {seconds} s ahead of the API.",
    'Set the clock of its issuer.',
  ],
  'token-expired': [
    '令牌已经过期。',
    '每次问到都要给新的，不要缓存。',
    'The token has expired.',
    'Give a fresh one whenever asked; do not cache it.',
  ],
  'token-other-county': [
    '令牌是给另一个县的（{county}）。',
    '令牌的 county 要与 api 的最后一段相同。',
    'The token is for another county ({county}).',
    'Its county must be the last part of api.',
  ],
  'wrong-kind': [
    '令牌属于 {kind}，这个标签要 {wanted}。',
    '请看是谁回应 service-token，用的哪个 issuer。',
    'The token is for {kind}; this tag wants {wanted}.',
    'See who answers service-token, from which issuer.',
  ],
  clock: [
    '接口的时间是 {there}，本机是 {here}。',
    '请校准本机；签发断言的服务器也要准。',
    'It is {there} at the API, and {here} here.',
    'Set this clock right, and that of the server that signs assertions.',
  ],
  language: [
    '没有“{said}”这种语言，显示中文。',
    'lang 请写 zh-CN 或 en。',
    'There is no language "{said}": Chinese is shown.',
    'Let lang be zh-CN or en.',
  ],
  'language-not-offered': [
    '本县不提供 {wanted}，内容是 {given}。',
    '请在 county.json 的 languages 里加上。',
    'The county does not offer {wanted}: it speaks {given}.',
    'Add it to languages in county.json.',
  ],
} satisfies Record<string, [says: string, advice: string, english: string, englishAdvice: string]>

export type Code = keyof typeof WORDS

export function says(code: Code, lang: Lang, values: Record<string, string | number>): { says: string; try: string } {
  const words = WORDS[code]
  const fill = (text = '') => text.replace(/\{(\w+)\}/g, (whole, name: string) => `${values[name] ?? whole}`)
  const at = lang === 'en' ? 2 : 0
  return { says: fill(words[at]), try: fill(words[at + 1]) }
}
