// A scenario played up to a step: the case as the API would keep it then.

import type { CaseFile } from '@yichuang/api/src/views/case.ts'
import { readingsOf } from '@yichuang/api/src/views/document.ts'
import type { FileView } from '@yichuang/client'
import { hashOf, type Instant, type Json, type Scenario } from '@yichuang/definition'
import {
  type CaseState,
  caseNumber,
  type Played,
  type Refusal,
  renderDocument,
  scopeOf,
  simulate,
} from '@yichuang/flow'
import { county, item, people, scenarioOf } from './world.ts'

export interface Scene extends CaseFile {
  /** The moment of the last step. */
  at: Instant
  /** Why the last step was refused. */
  refused: Refusal[]
  /** What the last step sent. */
  sent: Json
  /** Desks that have had the case, with their units. */
  desks: Map<string, { post?: string; unit?: string }>
}

/** Plays the first `steps` steps. `nth`: which case of its day it is, so that several on one page have their own numbers. */
export function scene(name: string, steps: number, nth = 1): Scene {
  const whole = scenarioOf(name)
  const scenario: Scenario = { ...whole, steps: whole.steps.slice(0, steps) }
  const { steps: played } = simulate(item.bundle, scenario, county, people)
  const last = played.at(-1)
  if (!last) throw new Error(`${name} has no step.`)
  const entries = played.flatMap(({ decision }) => decision.entries)
  const desks = new Map(played.flatMap(({ tasks }) => tasks.map(({ desk, ...at }) => [desk, at] as const)))
  // Before a case is started there is only what was refused.
  const state = last.state && named(last.state, name, nth, entries[0]?.on)
  return {
    item,
    state: state as CaseState,
    entries,
    desks,
    documents: state ? documentsOf(state, played, desks) : [],
    files: filesOf(played),
    at: last.step.at,
    refused: last.decision.refused ?? [],
    sent: sentWith(last.step.form ?? {}),
  }
}

const named = (state: CaseState, id: string, nth: number, on = ''): CaseState => ({
  ...state,
  id,
  no: nth === 1 ? state.no : caseNumber(item.bundle.service, on, nth),
})

function documentsOf(state: CaseState, played: Played[], desks: Scene['desks']): Scene['documents'] {
  const issued = played.flatMap(({ decision, state: then }) => decision.entries.map((entry) => ({ entry, then })))
  return issued.flatMap(({ entry, then }) =>
    entry.effects
      .filter(({ type }) => type === 'document')
      .map(({ params, at, on }) => {
        const notice = String(params['notice'])
        const { payload, actor, seq } = entry
        const scope = scopeOf(
          item,
          { ...(then as CaseState), no: state.no },
          { county },
          {
            at,
            on,
            actor: { ...actor, assurance: 0, posts: [] },
            ...(payload === undefined ? {} : { event: payload }),
          },
        )
        const unit = (desks.get(actor.desk ?? '') ?? [...desks.values()][0])?.unit ?? ''
        return {
          id: `doc-${seq}-${notice}`,
          seq,
          notice,
          number: `${state.no}-${notice}-1`,
          ...renderDocument(item.bundle, notice, scope),
          issuedOn: on,
          unit,
          readings: readingsOf(item, notice, { scope, county }),
        }
      }),
  )
}

/** Every `{ "$file": name }` of the steps, under the id that the player gave it. */
function filesOf(played: Played[]): FileView[] {
  const names = new Set(played.flatMap(({ step }) => namesIn(step.form ?? null)))
  return [...names].map((name) => {
    const sha256 = hashOf(name)
    return { id: fileId(name), name, type: 'image/png', size: 183_000, sha256, state: 'quarantined' }
  })
}

/** As the player numbers them. */
const fileId = (name: string): string => `file_${hashOf(name).slice(0, 26)}`

/** What was sent, with the ids of its files. */
function sentWith(form: Json): Json {
  if (typeof form !== 'object' || form === null) return form
  if (Array.isArray(form)) return form.map(sentWith)
  const [name] = namesIn({ $file: form['$file'] ?? null })
  if (name !== undefined) return fileId(name)
  return Object.fromEntries(Object.entries(form).map(([key, value]) => [key, sentWith(value)]))
}

function namesIn(form: Json): string[] {
  if (typeof form !== 'object' || form === null) return []
  const name = Array.isArray(form) ? undefined : form['$file']
  return typeof name === 'string' ? [name] : Object.values(form).flatMap(namesIn)
}
