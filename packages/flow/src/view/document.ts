// A notice put into words: a template without code, filled from the facts of a case.
import {
  type Bundle,
  called,
  type DocumentFile,
  evaluate,
  type Json,
  type Lang,
  type Logic,
  maskName,
  mayMove,
  own,
  pathsOf,
  RuleError,
  type Scope,
  sayDate,
  sayText,
} from '@yichuang/definition'
import { FlowFailure } from '../failure.ts'

export interface Rendered {
  title: string
  paragraphs: string[]
}

/** A notice for reading in another language: its sentences by the item's text, the county's names by `names`. */
export interface Reading {
  notice: string
  lang: Lang
  names?: Record<string, string> | undefined
}

/**
 * `{path}` is the fact at that path of the scope, or the template's own `with` of that name; a paragraph with `if` stands
 * only when it holds. One with `each` repeats: `{each.n}` counts from 1, `{each.name}` is the item's own, and an item that
 * is a pointer into a form has the field's name as `{each.title}`. A `masked` one is a name that strangers read. What is missing is shown as a blank to be filled by
 * hand. Notices are issued in the county's own language, and so are their dates: `2026年3月2日`; a `Reading` is the same
 * in the reader's. Plain text, never HTML.
 *
 * @throws FlowFailure `flow/broken-rule` when a rule of the template has no answer
 */
export function renderDocument(bundle: Bundle, asked: string | Reading, scope: Scope): Rendered {
  const { notice, lang, names }: Reading = typeof asked === 'string' ? { notice: asked, lang: 'zh-CN' } : asked
  const say = (text: string) => own(names, text) ?? sayText(bundle, lang, text)
  const name = own(bundle.service.notices, notice)?.document ?? notice
  const document = own(bundle.documents, name)
  if (!document) throw new FlowFailure('flow/unknown-name', '/documents', { params: { name: notice } })
  try {
    return rendered({ bundle, document }, scope, { lang, say })
  } catch (cause) {
    if (!(cause instanceof RuleError)) throw cause
    const params = { name: notice, why: cause.message }
    throw new FlowFailure('flow/broken-rule', `/documents/${name}`, { params, cause })
  }
}

function rendered(
  { bundle, document }: { bundle: Bundle; document: DocumentFile },
  scope: Scope,
  { lang, say }: Voice,
): Rendered {
  const fill = (text: string, facts: Scope) =>
    say(text).replace(/\{([A-Za-z][\w.]*)\}/g, (_, path: string) => {
      const rule = own(document.with, path) ?? { var: path }
      const value = evaluate(rule, facts)
      const masked = typeof value === 'string' && document.masked?.includes(path)
      const words = inWords(masked ? maskName(value) : value, { lang, say })
      return isProvisional(rule, value, facts) ? mayMove(words, lang) : words
    })
  const paragraphs = document.body.flatMap(({ text, each, if: when }) => {
    if (each === undefined) return when === undefined || holds(when, scope) ? [fill(text, scope)] : []
    const rows = evaluate(each, scope)
    return (Array.isArray(rows) ? rows : [])
      .map((row, i): Scope => ({ ...scope, each: rowOf(row, i + 1, (at) => titleOf(bundle, at, say)) }))
      .filter((facts) => when === undefined || holds(when, facts))
      .map((facts) => fill(text, facts))
  })
  return { title: fill(document.title, scope), paragraphs }
}

/** The last day of a limit, counted through a year whose holidays are not announced. */
function isProvisional(rule: Logic, value: Json, facts: Scope): boolean {
  if (typeof value !== 'string') return false
  return pathsOf(rule).some((path) => {
    const [, limit] = /^case\.dueOn\.([^.]+)$/.exec(path) ?? []
    if (limit === undefined || evaluate({ var: path }, facts) !== value) return false
    return evaluate({ var: `case.provisional.${limit}` }, facts) === true
  })
}

function rowOf(row: Json, n: number, called: (pointer: string) => string | undefined): Json {
  if (typeof row === 'object' && row !== null && !Array.isArray(row)) return { n, ...row }
  return { n, value: row, title: typeof row === 'string' ? (called(row) ?? row) : row }
}

/** What a form calls the field of this pointer; the form that starts a case is asked first. */
function titleOf({ forms, service }: Bundle, pointer: string, say: (text: string) => string): string | undefined {
  const first = own(forms, service.start.form)
  for (const form of [...(first ? [first] : []), ...Object.values(forms)]) {
    const title = called(form.schema, pointer, say)
    if (title !== undefined) return title
  }
  return undefined
}

const BLANK = '____'

interface Voice {
  lang: Lang
  say: (text: string) => string
}

function inWords(value: Json, voice: Voice): string {
  const english = voice.lang === 'en'
  if (value === null || value === '') return BLANK
  if (Array.isArray(value)) return value.map((one) => inWords(one, voice)).join(english ? ', ' : '、')
  if (typeof value === 'object')
    return typeof value['name'] === 'string' ? voice.say(value['name']) : JSON.stringify(value)
  if (typeof value === 'boolean') return english ? (value ? 'yes' : 'no') : value ? '是' : '否'
  return typeof value === 'string' ? sayDate(voice.say(value), voice.lang) : String(value)
}

const holds = (logic: Json, scope: Scope): boolean => evaluate({ '!!': [logic] }, scope) === true
