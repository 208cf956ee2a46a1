// Does a value fit a form? The same answer in browser, server and test, without code made from strings.
import type { FieldSchema } from '../format/form.ts'
import type { Json, LocalDate } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { compiled, failed } from './compiled.ts'
import type { Engine } from './engine.ts'
import { isGiven } from './given.ts'
import { judge, type Verdict } from './judge.ts'
import { plainValue, TooMuch } from './plain-value.ts'

export interface ValidateOptions {
  /** False: intake by a clerk. What is only missing is allowed, what is there must be right. Default true. */
  complete?: boolean
  /** Local date in Asia/Shanghai; with it, births in the future are refused. */
  today?: LocalDate
}

/** What is wrong, at most one trouble a field, in reading order; `params.title` is what the form calls the field. */
export type Validate = (value: Json, options?: ValidateOptions) => Trouble[]

/**
 * A validator for a form's schema: JSON Schema 2020-12 and the kit's formats. It never throws: a schema that cannot run
 * and a value too big to look at are troubles too (`form/schema-…`, `form/too-much`).
 *
 * @example validator(form.schema)({ name: '' })[0] // { code: 'form/required', at: '/name', params: { title: '姓名' } }
 */
export function validator(schema: FieldSchema): Validate {
  const known = compiled(schema)
  if ('troubles' in known) return () => known.troubles
  return (value, { complete = true, today } = {}) => {
    try {
      const verdicts = judge(known.engine, plainValue(value), today)
      return withoutEchoes(
        known.engine,
        verdicts.filter(({ missing }) => complete || !missing),
      ).map(asTrouble)
    } catch (error) {
      return [error instanceof TooMuch ? { code: error.code, at: '' } : failed(error)]
    }
  }
}

/** A computed field is missing because another one is wrong; nobody can fill it in. Alone, it is still told. */
function withoutEchoes(engine: Engine, verdicts: Verdict[]): Verdict[] {
  const own = verdicts.filter(({ missing, place }) => !missing || !isGiven(engine, place.layers))
  return own.length > 0 ? own : verdicts
}

function asTrouble({ code, at, params, place }: Verdict): Trouble {
  // A list or a text where a whole form was expected: there is no field to name.
  if (at === '' && code === 'form/wrong-type') return { code: 'form/not-a-form', at }
  return { code, at, params: { title: place.title, ...params } }
}
