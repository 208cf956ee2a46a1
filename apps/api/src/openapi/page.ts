// The document as a plain page: HTML without a script, everything in it escaped by the template.
import { type Lang, own, spoken, statusOf } from '@yichuang/definition'
import { html } from 'hono/html'
import type { Document, Media, Operation } from './document.ts'
import { kindLink, schemaTable } from './page-schema.ts'
import { type PageWords, pageWords } from './page-words.ts'

type Html = ReturnType<typeof html>

export function pageOf(document: Document, lang: Lang): Html {
  const words = pageWords(lang)
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title}</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<header><h1>${document.info.title}</h1><p>${document.info.description}</p><p><a href="/openapi.json">/openapi.json</a></p></header>
<nav aria-label="${words.routes}"><ul>
${operations.map(
  ({ path, method, operation }) =>
    html`<li><a href="#${operation.operationId}"><span class="method">${method}</span> <code>${path}</code></a> ${operation.summary}</li>`,
)}
<li><a href="#shapes">${words.shapes}</a></li>
<li><a href="#problems">${words.problems}</a></li>
</ul></nav>
<main>
${operations.map(({ path, method, operation }) => section(`${method.toUpperCase()} ${path}`, operation, words))}
<section aria-labelledby="shapes"><h2 id="shapes">${words.shapes}</h2>
${Object.entries(document.components.schemas).map(
  ([name, schema]) => html`<h3 id="shape-${name}"><code>${name}</code></h3>${schemaTable(schema, words)}`,
)}</section>
${problems(words)}
</main>
</body>
</html>`
}

function section(line: string, operation: Operation, words: PageWords): Html {
  const { operationId, summary, description, parameters, requestBody, responses } = operation
  return html`<section aria-labelledby="${operationId}">
<h2 id="${operationId}"><code>${line}</code></h2>
<p>${summary}</p>
<p><strong>${words.who}</strong> ${description}</p>
<h3>${words.parameters}</h3>
<div class="scroll"><table><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.place}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>
${parameters.map(
  (one) =>
    html`<tr><th scope="row"><code>${one.name}</code>${one.required ? '' : ` (${words.optional})`}</th><td>${words.places[one.in]}</td><td>${one.description}</td></tr>`,
)}
</tbody></table></div>
${requestBody ? html`<h3>${words.body}</h3>${bodyOf(requestBody.content, words)}` : ''}
<h3>${words.answers}</h3>
<div class="scroll"><table><thead><tr><th scope="col" class="status">${words.status}</th><th scope="col">${words.meaning}</th></tr></thead><tbody>
${Object.entries(responses).map(([status, { description: says, content }]) => answer(status, { says, content }))}
</tbody></table></div>
</section>`
}

function answer(status: string, { says, content }: { says: string; content: Media }): Html {
  const [media = '', { schema } = {}] = Object.entries(content)[0] ?? []
  const told =
    Number(status) < 300
      ? html`<code>${media}</code> ${schema ? kindLink(schema) : ''}`
      : says.split('\n').map((line) => {
          const code = /^([a-z-]+\/[a-z-]+): /.exec(line)?.[1]
          return code ? html`<a href="#problem-${code}"><code>${code}</code></a> ` : html`${line} `
        })
  return html`<tr><th scope="row" class="status">${status}</th><td>${told}</td></tr>`
}

const bodyOf = (content: Media, words: PageWords) =>
  Object.entries(content).map(
    ([media, { schema }]) => html`<p><code>${media}</code></p>${schema ? schemaTable(schema, words) : ''}`,
  )

/** Every code with its sentences, in both languages: whoever builds on the API meets both. */
function problems(words: PageWords): Html {
  const codes = Object.keys(spoken).filter((code) => statusOf(code) < 500 || code.startsWith('api/'))
  return html`<section aria-labelledby="problems"><h2 id="problems">${words.problems}</h2>
<div class="scroll"><table><thead><tr><th scope="col">${words.code}</th><th scope="col" class="status">${words.status}</th><th scope="col">中文</th><th scope="col">English</th></tr></thead><tbody>
${codes.map((code) => {
  const wording = own(spoken, code)
  return html`<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td class="status">${statusOf(code)}</td><td lang="zh-CN">${wording?.zh.says} ${wording?.zh.try}</td><td lang="en">${wording?.en.says} ${wording?.en.try}</td></tr>`
})}
</tbody></table></div></section>`
}
