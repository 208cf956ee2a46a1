// Markup that attackers write into text (after OWASP's list on filter evasion), an item that is full of it, and bundles that nobody may publish.

import { fileURLToPath } from 'node:url'
import { build } from '@yichuang/definition'
import { readFolder } from '../../../../scripts/folder.ts'
import { ORIGINS, type Stage } from '../stage.ts'

/** Each would set `window.hit`, were it ever run. */
export const PAYLOADS = [
  '<script>hit=1</script>',
  '<img src=x onerror=hit=1>',
  '<svg onload=hit=1>',
  '<svg><script>hit=1</script></svg>',
  '"><img src=x onerror=hit=1>',
  "'><script>hit=1</script>",
  '</textarea><script>hit=1</script>',
  '</style><script>hit=1</script>',
  '</template><img src=x onerror=hit=1>',
  '--><img src=x onerror=hit=1>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<iframe src="javascript:parent.hit=1"></iframe>',
  '<a href="javascript:hit=1">点这里</a>',
  '<a href="data:text/html,<script>opener.hit=1</script>">点这里</a>',
  '<details open ontoggle=hit=1>',
  '<input autofocus onfocus=hit=1>',
  '<object data="javascript:hit=1"></object>',
  '<math><mtext><mglyph><style><img src=x onerror=hit=1></style>',
  '<form action="javascript:hit=1"><button>点</button></form>',
  '<base href="javascript:hit=1//">',
  '<meta http-equiv="refresh" content="0;url=javascript:hit=1">',
  '<lit-part><!--?lit$1$--><img src=x onerror=hit=1>',
  '[点这里](javascript:hit=1) ![x](x"onerror="hit=1)',
  '{{constructor.constructor("hit=1")()}} ${hit=1}',
  '&lt;img src=x onerror=hit=1&gt; &#x3c;script&#x3e;',
  '\u202e<script>hit=1</script>\u202c',
]

export const HOSTILE = 'hostile-card'
const TEXTS = new Set(['title', 'description', 'name', 'note', 'summary', 'text', 'q', 'a', 'issuedBy', 'article'])

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The same with a payload behind every text that people read. */
export function hostile(answer: Json): Json {
  let n = 0
  const walk = (value: Json, key = '', inside = ''): Json => {
    if (typeof value === 'string')
      return TEXTS.has(key) || LISTED.has(inside) ? `${value}${PAYLOADS[n++ % PAYLOADS.length]}` : value
    if (Array.isArray(value)) return value.map((one) => walk(one, '', key))
    if (value === null || typeof value !== 'object') return value
    const made = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name, key)]))
    // What a form is called by is no text.
    return 'schema' in value && 'name' in value ? { ...made, name: value['name'] ?? null } : made
  }
  return walk(answer)
}
/** Maps and lists whose values are texts themselves. */
const LISTED = new Set(['conditions', 'channels', 'results', 'audience', 'themes'])

/** The senior card as it is published. */
export function seniorCard(): { [key: string]: Json } {
  const { sources } = readFolder(fileURLToPath(new URL('../../../../workflows', import.meta.url)))
  const { bundle } = build(sources, 'senior-card')
  if (!bundle) throw new Error('The senior card cannot be built.')
  const whole = JSON.parse(JSON.stringify(bundle)) as { [key: string]: Json }
  const service = { ...(whole['service'] as object), id: HOSTILE, taskCode: '11450299MB000001955452099901999' }
  return { ...whole, id: HOSTILE, service }
}

/** Publishes a bundle as the county's publisher would; answers what the API says. */
export async function publishBundle(stage: Stage, bundle: unknown): Promise<{ status: number; codes: string[] }> {
  const answer = await fetch(`${ORIGINS.api}/v1/sample/definitions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await stage.token('publisher1')}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: typeof bundle === 'string' ? bundle : JSON.stringify({ bundle }),
  })
  const { errors = [] } = (await answer.json()) as { errors?: { code: string; at: string; says: string }[] }
  return { status: answer.status, codes: errors.map(({ code, at }) => `${code} ${at}`) }
}
