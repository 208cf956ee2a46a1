// A notice as one reader sees it: as it was issued, and beside it in his own language.
import type { DocumentView } from '@yichuang/client'
import type { County, Lang, Scope } from '@yichuang/definition'
import { type Item, type Rendered, renderDocument } from '@yichuang/flow'
import { unitName } from './place.ts'

/** A notice as it is kept: `unit` is a code. */
export interface Issued extends Omit<DocumentView, 'reading'> {
  seq: number
  readings?: Partial<Record<Lang, Rendered>> | undefined
}

export function documentView({ seq: _, readings, ...one }: Issued, { county, lang }: Reader): DocumentView {
  const reading = readings?.[lang]
  return { ...one, unit: unitName(county, one.unit), ...(reading ? { reading: { lang, ...reading } } : {}) }
}

/** The notice in each other language that the county has: made when it is issued, as its facts are then. */
export function readingsOf({ bundle }: Item, notice: string, { scope, county }: Made): Issued['readings'] {
  const { languages, text } = county.county
  const others = languages.filter((lang) => lang !== 'zh-CN' && bundle.text?.[lang] !== undefined)
  return Object.fromEntries(
    others.map((lang) => [lang, renderDocument(bundle, { notice, lang, names: text?.[lang as 'en'] }, scope)]),
  )
}

interface Reader {
  county: County
  lang: Lang
}

interface Made {
  scope: Scope
  /** As its files have it: they carry the names in the other languages. */
  county: County
}
