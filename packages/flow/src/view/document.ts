// A notice put into words: a template without code, filled from the facts of a case.
import { type Bundle, evaluate, fieldsOf, type Json, own, type Scope } from '@yichuang/definition'
import { FlowFailure } from '../failure.ts'

export interface Rendered {
  title: string
  paragraphs: string[]
}

/**
 * `{path}` is the fact at that path of the scope, or the template's own `with` of that name; a paragraph with `if` stands
 * only when it holds. One with `each` repeats: `{each.n}` counts from 1, `{each.name}` is the item's own, and an item that
 * is a pointer into a form has the field's name as `{each.title}`. What is missing is shown as a blank to be filled by
 * hand. Notices are in the county's own language, and so are their dates: `2026年3月2日`. Plain text, never HTML.
 */
export function renderDocument(bundle: Bundle, notice: string, scope: Scope): Rendered {
  const entry = own(bundle.service.notices, notice)
  const document = own(bundle.documents, entry?.document ?? notice)
  if (!document) throw new FlowFailure('flow/unknown-name', '/documents', { params: { name: notice } })
  const fill = (text: string, facts: Scope) =>
    text.replace(/\{([A-Za-z][\w.]*)\}/g, (_, path: string) => {
      const rule = own(document.with, path)
      return inWords(evaluate(rule ?? { var: path }, facts))
    })
  const paragraphs = document.body.flatMap(({ text, each, if: when }) => {
    if (each === undefined) return when === undefined || holds(when, scope) ? [fill(text, scope)] : []
    const rows = evaluate(each, scope)
    return (Array.isArray(rows) ? rows : [])
      .map((row, i): Scope => ({ ...scope, each: rowOf(bundle, row, i + 1) }))
      .filter((facts) => when === undefined || holds(when, facts))
      .map((facts) => fill(text, facts))
  })
  return { title: fill(document.title, scope), paragraphs }
}

function rowOf(bundle: Bundle, row: Json, n: number): Json {
  if (typeof row === 'object' && row !== null && !Array.isArray(row)) return { n, ...row }
  return { n, value: row, title: typeof row === 'string' ? (titleOf(bundle, row) ?? row) : inWords(row) }
}

/** What a form calls the field of this pointer; the form that starts a case is asked first. */
function titleOf({ forms, service }: Bundle, pointer: string): string | undefined {
  const first = own(forms, service.start.form)
  for (const form of [...(first ? [first] : []), ...Object.values(forms)]) {
    const field = fieldsOf(form.schema).find((one) => one.pointer === pointer)
    if (field) return field.title
  }
  return undefined
}

const BLANK = '____'

function inWords(value: Json): string {
  if (value === null || value === '') return BLANK
  if (Array.isArray(value)) return value.map(inWords).join('、')
  if (typeof value === 'object') return typeof value['name'] === 'string' ? value['name'] : JSON.stringify(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value))
  return day ? `${day[1]}年${Number(day[2])}月${Number(day[3])}日` : String(value)
}

const holds = (logic: Json, scope: Scope): boolean => evaluate({ '!!': [logic] }, scope) === true
