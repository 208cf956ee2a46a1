// A schema on the page: a table of its fields, nested objects by their dotted names.
import { html } from 'hono/html'
import type { PageWords } from './page-words.ts'

interface Shown {
  $ref?: string
  type?: string
  enum?: unknown[]
  anyOf?: Shown[]
  items?: Shown
  properties?: Record<string, Shown>
  patternProperties?: Record<string, Shown>
  required?: string[]
  description?: string
}

export function schemaTable(schema: object, words: PageWords): ReturnType<typeof html> {
  const rows = rowsOf(schema, '')
  return html`<div class="scroll"><table><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.kind}</th></tr></thead><tbody>
${rows.map(({ name, field, optional }) => html`<tr><th scope="row"><code>${name}</code>${optional ? ` (${words.optional})` : ''}</th><td>${kindLink(field)} ${field.description ?? ''}</td></tr>`)}
</tbody></table></div>`
}

/** The kind, leading to the table of the shape that it names. */
export function kindLink(schema: object): ReturnType<typeof html> {
  const kind = kindOf(schema)
  const { $ref, items }: Shown = schema
  const named = ($ref ?? items?.$ref)?.split('/').at(-1)
  return named ? html`<a href="#shape-${named}"><code>${kind}</code></a>` : html`<code>${kind}</code>`
}

/** A kind in one line: `string`, `ClockView[]`, `running | paused | ended`. */
function kindOf(schema: object): string {
  const { $ref, type, enum: values, anyOf, items, patternProperties }: Shown = schema
  if ($ref) return $ref.split('/').at(-1) ?? ''
  if (values) return values.join(' | ')
  if (anyOf) return anyOf.map(kindOf).join(' | ')
  if (type === 'array') return `${kindOf(items ?? {})}[]`
  const [entry] = Object.values(patternProperties ?? {})
  return entry ? `{ [id]: ${kindOf(entry)} }` : (type ?? 'JSON')
}

function rowsOf(schema: Shown, before: string): { name: string; field: Shown; optional: boolean }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const inner = field.type === 'array' && field.items ? field.items : field
    const place = `${before}${name}${inner === field ? '' : '[]'}`
    return [
      { name: `${before}${name}`, field, optional: !schema.required?.includes(name) },
      ...rowsOf(inner, `${place}.`),
    ]
  })
}
