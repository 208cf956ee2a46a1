// The API told by itself: the OpenAPI document, and a page to read it.
import type { Lang } from '@yichuang/definition'
import type { Route } from '../http/route.ts'
import { type Document, documentOf } from '../openapi/document.ts'
import { pageOf } from '../openapi/page.ts'
import { STYLE } from '../openapi/style.ts'

/** Its style from here, and nothing else: no scripts, frames, forms, remote things. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Nothing is built before somebody asks, and then once a language. */
export function docsRoutes(declared: readonly Route[]): readonly Route[] {
  const made = new Map<Lang, { document: Document; json: string; page: string }>()
  const madeIn = (lang: Lang) => {
    const known = made.get(lang)
    if (known) return known
    const document = documentOf([...declared, ...routes], lang)
    const fresh = { document, json: JSON.stringify(document), page: String(pageOf(document, lang)) }
    made.set(lang, fresh)
    return fresh
  }
  const routes: readonly Route[] = [
    {
      id: 'openapi',
      method: 'get',
      path: '/openapi.json',
      title: { zh: '本接口的 OpenAPI 3.1 文档', en: 'The OpenAPI 3.1 document of this API' },
      action: 'docs.read',
      answers: { 200: { json: { type: 'object', required: ['openapi', 'info', 'paths'] } } },
      handle: (c) => c.body(madeIn(c.get('lang')).json, 200, { 'content-type': 'application/json; charset=utf-8' }),
    },
    {
      id: 'docs',
      method: 'get',
      path: '/docs',
      title: { zh: '本页：接口说明', en: 'This page: the API to read' },
      action: 'docs.read',
      answers: { 200: { media: 'text/html' } },
      handle: (c) =>
        c.body(madeIn(c.get('lang')).page, 200, {
          'content-type': 'text/html; charset=utf-8',
          'content-language': c.get('lang'),
          'content-security-policy': POLICY,
        }),
    },
    {
      id: 'docsStyle',
      method: 'get',
      path: '/docs.css',
      title: { zh: '本页的样式', en: 'The style of this page' },
      action: 'docs.read',
      answers: { 200: { media: 'text/css' } },
      handle: (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }),
    },
  ]
  return routes
}
