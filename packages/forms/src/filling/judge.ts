// Everything that is wrong with what is filled, in the order of the page.
import { type Json, missing, type Problem, sayForm, type Trouble, validator } from '@yichuang/definition'
import type { FormProps } from '../props.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { factsOf } from './facts.ts'
import type { Kind } from './kind.ts'
import { pathOf, valueAt, within } from './pointer.ts'
import { failing } from './require.ts'
import type { Place } from './survey.ts'

export interface Judgement {
  /** Of the fields: what the schema says, at most one a field. */
  fields: Problem[]
  /** Of the whole: rules that fail already. They stop the way forward. */
  rules: Problem[]
  /** At a clerk's intake: what may be sent missing, and will be asked for. */
  missing: Place[]
}

/** Judges the value that would be sent; `places` are those of the same value. */
export function judge(props: FormProps, settled: Json, places: ReadonlyMap<string, Place>): Judgement {
  const { form, only, lang, now } = props
  const clerk = props.intake === 'clerk'
  const troubles = validator(form.schema)(settled, { complete: !clerk, today: now.slice(0, 10) })
  return {
    fields: troubles
      .map((trouble) => ({ ...emptied(trouble, settled), at: shownAt(trouble.at, places) }))
      // What is closed is not the reader's to mend; the server judges it again.
      .filter(({ at }) => !only || only.some((open) => within(at, open)))
      .map((trouble) => sayForm({ ...trouble, ...asked(trouble, places.get(trouble.at)?.kind, wordsOf(lang)) }, lang)),
    rules: failing(props.require ?? [], factsOf(props, settled), lang),
    missing: clerk ? missing(form.schema, settled).flatMap((pointer) => places.get(pointer) ?? []) : [],
  }
}

/** An emptied row of a list holds null: to a person it is missing, not of a wrong type. */
const emptied = (trouble: Trouble, settled: Json): Trouble =>
  valueAt(settled, pathOf(trouble.at)) === null ? { ...trouble, code: 'form/required' } : trouble

/** Nobody fills in a photo: what is missing is asked for by what has to be done. */
function asked({ code }: Trouble, kind: Kind | undefined, words: Words): Partial<Trouble> {
  if (code !== 'form/required') return {}
  if (kind === 'tick') return { code: 'form/must-agree' }
  if (kind === 'file') return { says: words.missingFile, try: words.missingFileTry }
  const chosen = kind === 'radio' || kind === 'select' || kind === 'checkboxes' || kind === 'yesNo'
  return chosen ? { says: words.missingChoice, try: '' } : {}
}

/** The nearest place on the page: one choice of several is told at the question. */
function shownAt(pointer: string, places: ReadonlyMap<string, Place>): string {
  let at = pointer
  while (at !== '' && !places.has(at)) at = at.slice(0, at.lastIndexOf('/'))
  return at
}
