// The sample's receiver over HTTP, and a page that shows what arrived: messages of a story as they come in.
import type { Lang } from '@yichuang/definition'
import { html } from 'hono/html'
import { readBytes } from '../http/body.ts'
import type { C } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { readJson } from '../http/scan.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop, stop } from '../http/stop.ts'
import { type Arrived, INBOXES } from './inbox.ts'
import type { SampleStore } from './store.ts'

const ENVELOPE = { type: 'string', timestamp: 'string', data: 'object' } as const satisfies Shape
const MOST = 64 * 1024

/** Its style from here, and nothing else. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const kept = {
  type: 'object',
  required: ['kept'],
  properties: { kept: { const: true } },
  additionalProperties: false,
}
const list = {
  type: 'array',
  items: {
    type: 'object',
    required: ['id', 'inbox', 'at', 'body'],
    properties: { id: { type: 'string' }, inbox: { enum: INBOXES }, at: { type: 'string' }, body: { type: 'object' } },
    additionalProperties: false,
  },
}

export const inboxRoutes = (store: () => SampleStore): readonly Route[] => [
  {
    id: 'sampleReceive',
    method: 'post',
    path: '/sample/inbox/:inbox',
    title: {
      zh: '示范接收方：核对签名，收下消息',
      en: "The sample's receiver: verifies the signature and keeps the message",
    },
    action: 'sample.use',
    body: { shape: ENVELOPE },
    answers: { 200: { json: kept } },
    problems: ['outbox/bad-signature', 'api/unknown-route'],
    handle: (c) => receive(c, store()),
  },
  {
    id: 'sampleInbox',
    method: 'get',
    path: '/sample/inbox',
    title: { zh: '示范接收方收到的消息，新的在前', en: "What arrived at the sample's receiver, the newest first" },
    action: 'sample.use',
    answers: { 200: { media: 'text/html' } },
    handle: async (c) =>
      c.body(String(await pageOf(await store().arrived(), c.get('lang'))), 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-language': c.get('lang'),
        'content-security-policy': POLICY,
      }),
  },
  {
    id: 'sampleInboxList',
    method: 'get',
    path: '/sample/inbox.json',
    title: { zh: '同上，JSON', en: 'The same as JSON' },
    action: 'sample.use',
    answers: { 200: { json: list } },
    handle: async (c) => c.json(await store().arrived()),
  },
]

/** The signature covers the bytes as they came, so they are looked at before they are read as JSON. */
async function receive(c: C, store: SampleStore): Promise<Response> {
  if ((c.req.header('content-type') ?? '').split(';')[0]?.trim() !== 'application/json') throw stop('api/not-json')
  const bytes = await readBytes(c.req.raw, MOST)
  if (!bytes) throw stop('api/too-large', { limit: MOST / 1024 })
  const header = (name: string) => c.req.header(`webhook-${name}`) ?? ''
  const status = await store.receive(c.req.param('inbox') ?? '', {
    id: header('id'),
    timestamp: header('timestamp'),
    signature: header('signature'),
    body: new TextDecoder().decode(bytes),
  })
  if (status === 404) throw stop('api/unknown-route')
  if (status === 401) throw stop('outbox/bad-signature')
  const scanned = readJson(bytes)
  if ('trouble' in scanned) throw new Stop([scanned.trouble])
  shaped(scanned.value, ENVELOPE)
  return c.json({ kept: true })
}

const WORDS = {
  'zh-CN': {
    title: '示范接收方收到的消息',
    about: '这里模拟本县（区）接收消息的系统：每条消息都核对过签名，重复的只留一条。消息里没有姓名、号码和地址。',
    none: '还没有消息。在门户提交一件申请，再刷新本页。',
    again: '刷新',
    columns: ['收到时间', '类别', '办件编号', '内容'],
    inboxes: { events: '事件', notes: '通知' },
  },
  en: {
    title: "What arrived at the sample's receiver",
    about:
      "This plays the county's system that takes messages: every signature was verified, doubles were dropped. No message holds a name, a number or an address.",
    none: 'Nothing yet. Submit an application on the portal, then reload this page.',
    again: 'Reload',
    columns: ['Arrived', 'Kind', 'Case', 'What it says'],
    inboxes: { events: 'event', notes: 'note' },
  },
} as const

/** Plain HTML without a script; everything is escaped by the template. */
function pageOf(arrived: Arrived[], lang: Lang) {
  const words = WORDS[lang]
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<header><h1>${words.title}</h1><p>${words.about}</p><p><a href="/sample/inbox">${words.again}</a> · <a href="/sample/inbox.json">JSON</a></p></header>
<main>
${arrived.length ? tableOf(arrived, lang) : html`<p>${words.none}</p>`}
</main>
</body>
</html>`
}

const tableOf = (arrived: Arrived[], lang: Lang) => html`<div class="scroll"><table>
<thead><tr>${WORDS[lang].columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${arrived.map((one) => lineOf(one, lang))}
</tbody></table></div>`

interface Shown {
  type?: string
  data?: { no?: string; item?: string; state?: string; text?: Record<string, string>; to?: Record<string, string> }
}

function lineOf({ at, inbox, body }: Arrived, lang: Lang) {
  const { type, data = {} } = body as unknown as Shown
  const kind = inbox === 'notes' ? WORDS[lang].inboxes.notes : WORDS[lang].inboxes.events
  const said = Object.entries(data.text ?? {}).map(([of, text]) => html`<p lang="${of}">${text}</p>`)
  const whom = Object.values(data.to ?? {}).join(' · ')
  const plain = html`<p><code>${type}</code> ${data.item} → <code>${data.state}</code></p>`
  return html`<tr><td>${at.slice(0, 19).replace('T', ' ')}</td><td>${kind}</td><td>${data.no}</td>
<td>${said.length ? html`<p><code>${whom}</code></p>${said}` : plain}</td></tr>`
}
