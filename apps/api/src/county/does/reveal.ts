// Revealing masked fields: asked for with a reason, written down first, shown after.
import type { RevealBody, Revealed } from '@yichuang/client'
import type { Json, Pointer } from '@yichuang/definition'
import { placesOf } from '../../policy/classes.ts'
import { maskedForm, valueAt } from '../../policy/masked-form.ts'
import { denial, permits } from '../../policy/permits.ts'
import { sightOf } from '../../policy/sight.ts'
import { isHidden } from '../../views/form.ts'
import { type Answer, bodyOf, done, isRefused, type Refused, refuse } from '../answer.ts'
import { type Seen, seenCase } from '../case/access.ts'
import { noteLook } from '../case/looks.ts'
import { hiddenFrom } from '../case/view-case.ts'
import type { Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'

export interface Reveal {
  id: string
  body: RevealBody
}

/** The first half: who, when, which fields and why. The answer that is kept holds no value. */
export function* reveal(work: Work, { id, body }: Reveal): Unit<Answer> {
  const seen = yield* mayReveal(work, id)
  if ('troubles' in seen) return seen
  const fields = [...new Set(body.fields)]
  const values = yield* valuesOf(work, seen, fields)
  const missing = fields.filter((field) => !values.has(field))
  if (missing.length) {
    return {
      troubles: missing.map((field) => ({
        code: 'api/nothing-to-reveal',
        at: `/fields/${body.fields.indexOf(field)}`,
      })),
    }
  }
  yield* noteLook(work, { kind: 'revealed', action: 'case.reveal', caseId: id, fields, reason: body.reason.trim() })
  return done(200, { at: work.now, values: {} } satisfies Revealed)
}

/** The second half, after the line stands. A retry with the same key is judged again: the desk may have passed on. */
export function* revealed(work: Work, { id, body }: Reveal, kept: Answer): Unit<Answer> {
  if (isRefused(kept)) return kept
  const seen = yield* mayReveal(work, id)
  if ('troubles' in seen) return seen
  const values = yield* valuesOf(work, seen, body.fields)
  return done(200, { ...bodyOf<Revealed>(kept), values: Object.fromEntries(values) } satisfies Revealed)
}

function* mayReveal(work: Work, id: string): Unit<Seen | Refused> {
  const seen = yield* seenCase(work, id)
  if (!seen) return refuse('api/unknown-case')
  if (permits('case.reveal', seen.bearer)) return seen
  yield* noteLook(work, { kind: 'denied', action: 'case.reveal', caseId: id, fields: [] })
  return denial('case.reveal', work.lang)
}

/** Of these fields, those that stand masked before this reader and are not hidden from him. */
function* valuesOf(work: Work, { item, state, bearer }: Seen, fields: readonly Pointer[]): Unit<Map<Pointer, Json>> {
  const hides = yield* hiddenFrom(work, { item, state }, bearer)
  const sight = sightOf(bearer)
  const masked = new Set(
    Object.entries(state.data).flatMap(([form, value]) => {
      const place = placesOf(item.bundle.forms[form]?.schema ?? {})
      return maskedForm(place, value, { sight }).masked.map((at) => `/${form}${at}`)
    }),
  )
  const open = fields.filter((field) => masked.has(field) && !isHidden(field, hides))
  return new Map(open.map((field) => [field, valueAt(state.data, field) ?? null]))
}
