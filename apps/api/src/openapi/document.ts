// The OpenAPI 3.1 document, made from the declarations of the routes.
import { type Lang, own, spoken, statusOf } from '@yichuang/definition'
import type { Content, Route, Said } from '../http/route.ts'
import { isPublic, wordsOf } from '../policy/permits.ts'
import { WIRE } from '../wire/index.ts'
import { problemsOf } from './problems.ts'
import { schemaOf } from './schema-of.ts'
import { HEADERS, INFO, PARAMETERS } from './words.ts'

export interface Operation {
  operationId: string
  summary: string
  description: string
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: true; content: Media }
  responses: Record<string, { description: string; content: Media }>
}
export interface Parameter {
  name: string
  in: 'path' | 'header'
  required: boolean
  description: string
  schema: object
  example?: string
}
export type Media = Record<string, { schema?: object }>
export type Operations = Partial<Record<Route['method'], Operation>>

export interface Document {
  openapi: '3.1.1'
  info: { title: string; version: string; description: string }
  paths: Record<string, Operations>
  components: { schemas: Record<string, object>; securitySchemes: Record<string, object> }
}

/** In the reader's language; names, codes and schemas are the same in both. */
export function documentOf(routes: readonly Route[], lang: Lang): Document {
  const paths: Document['paths'] = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operationOf(route, lang) }
  }
  return {
    openapi: '3.1.1',
    info: { title: said(INFO.title, lang), version: '1', description: said(INFO.description, lang) },
    paths,
    components: {
      schemas: WIRE,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

function operationOf(route: Route, lang: Lang): Operation {
  const { id, title, action, body, answers } = route
  const good = Object.entries(answers).map(([status, content]) => [
    status,
    { description: said(title, lang), content: mediaOf(content) },
  ])
  const content: Media | undefined =
    body &&
    ('shape' in body
      ? { 'application/json': { schema: schemaOf(body.shape) } }
      : Object.fromEntries(body.media.map((media) => [media, {}])))
  return {
    operationId: id,
    summary: said(title, lang),
    description: wordsOf(action, lang),
    security: isPublic(action) ? [] : [{ token: [] }],
    parameters: parametersOf(route, lang),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: { ...Object.fromEntries(good), ...refusalsOf(route, lang) },
  }
}

function parametersOf({ path, keyed, body }: Route, lang: Lang): Parameter[] {
  const inPath = Array.from(path.matchAll(/:(\w+)/g), ([, name = '']): Parameter => {
    const parameter = own(PARAMETERS, name)
    if (!parameter) throw new Error(`the parameter ${name} of ${path} has no words`)
    const { says, pattern, example } = parameter
    const schema = { type: 'string', ...(pattern ? { pattern } : {}) }
    return { name, in: 'path', required: true, description: said(says, lang), schema, example }
  })
  const header = (name: string, says: Said, schema: object, required = true): Parameter => ({
    name,
    in: 'header',
    required,
    description: said(says, lang),
    schema: { type: 'string', ...schema },
  })
  return [
    ...inPath,
    header('Accept-Language', HEADERS.language, {}, false),
    ...(keyed ? [header('Idempotency-Key', HEADERS.key, { pattern: '^[A-Za-z0-9_-]{8,128}$' })] : []),
    ...(body && 'media' in body && keyed
      ? [
          header('X-File-Name', HEADERS.fileName, { minLength: 1 }),
          header('X-File-Kinds', HEADERS.fileKinds, {}, false),
        ]
      : []),
  ]
}

/** One answer a status: which codes it may carry, and what each says. */
function refusalsOf(route: Route, lang: Lang): Operation['responses'] {
  const codes = problemsOf(route)
  const statuses = new Set([...codes.map(statusOf), ...(route.ownCodes ? [409] : [])])
  return Object.fromEntries(
    [...statuses].map((status) => {
      const here = codes.filter((code) => statusOf(code) === status)
      const owns = route.ownCodes === true && status === 409
      const lines = [
        ...here.map((code) => `${code}: ${sentenceOf(code, lang)}`),
        ...(owns ? [said(INFO.ownCode, lang)] : []),
      ]
      const anyOf = [{ enum: here }, ...(owns ? [{ pattern: OWN_CODE }] : [])]
      const schema = {
        $ref: '#/components/schemas/ProblemDetails',
        properties: { type: { anyOf }, status: { const: status } },
      }
      return [String(status), { description: lines.join('\n'), content: { 'application/problem+json': { schema } } }]
    }),
  )
}

/** `senior-card/too-young`, and no code of a room of the kit. */
const OWN_CODE = '^(?!(api|file|flow|form|outbox|rule|definition)/)[a-z0-9-]+/[a-z0-9-]+$'

function mediaOf(content: Content): Media {
  if (typeof content === 'string') return { 'application/json': { schema: named(content) } }
  return 'json' in content ? { 'application/json': { schema: content.json } } : { [content.media]: {} }
}

const named = (name: string): object =>
  name.endsWith('[]') ? { type: 'array', items: named(name.slice(0, -2)) } : { $ref: `#/components/schemas/${name}` }

function sentenceOf(code: string, lang: Lang): string {
  const wording = own(spoken, code)
  const { says = '', try: way = '' } = (lang === 'en' ? wording?.en : wording?.zh) ?? {}
  return `${says} ${way}`
}

const said = ({ zh, en }: Said, lang: Lang): string => (lang === 'en' ? en : zh)
