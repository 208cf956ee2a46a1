// Holds answers against the OpenAPI document: is the status declared, and does the body have the declared shape.
import { Validator } from '@cfworker/json-schema'
import type { Document, Operation } from '../src/openapi/document.ts'
import { type Answer, type Call, call, ORIGIN } from './stage.ts'

export interface Declared {
  path: string
  method: 'get' | 'post' | 'put' | 'delete'
  operation: Operation
}

export async function theDocument(): Promise<Document> {
  return (await call<Document>(`${ORIGIN}/openapi.json`)).body
}

export const operationsOf = ({ paths }: Document): Declared[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method as Declared['method'], operation })),
  )

/** The address of an operation, its parameters filled in. */
export const addressOf = (path: string, filled: Record<string, string>): string =>
  ORIGIN + path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled[name] ?? ''))

/** What is not as declared, a line each. */
export function undeclared(document: Document, { operation }: Declared, answer: Answer<unknown>): string[] {
  const { operationId, responses } = operation
  const here = `${operationId} ${answer.status}`
  const declared = responses[String(answer.status)]
  if (!declared) return [`${here} is not declared: ${JSON.stringify(answer.body).slice(0, 500)}`]
  const sent = (answer.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const media = declared.content[sent] ?? declared.content['*/*']
  if (!media) return [`${here} has the undeclared media type ${sent}`]
  return media.schema ? misfits(document, media.schema, answer.body).map((line) => `${here}: ${line}`) : []
}

/** A body or an answer against a schema of the document. */
export function misfits({ components }: Document, schema: object, value: unknown): string[] {
  const { valid, errors } = new Validator({ ...schema, components } as object, '2020-12').validate(value)
  return valid ? [] : errors.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`)
}

/** Calls an operation and looks at once whether the answer is declared. */
export async function callDeclared(
  document: Document,
  id: string,
  { fill = {}, ...given }: Call & { fill?: Record<string, string> } = {},
): Promise<{ answer: Answer<unknown>; wrong: string[] }> {
  const found = operationsOf(document).find(({ operation }) => operation.operationId === id)
  if (!found) throw new Error(`${id} is not in the document`)
  const method = found.method.toUpperCase()
  const answer = await call<unknown>(addressOf(found.path, { county: 'sample', ...fill }), { method, ...given })
  return { answer, wrong: undeclared(document, found, answer) }
}
