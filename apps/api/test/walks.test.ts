// Cases walked at random: submitted, acted upon by whoever comes, left lying, read again. Whatever happens, no failure, nothing undeclared, nothing lost.
import type { CaseView } from '@yichuang/client'
import type { Json, PeopleFile, Scenario, Step } from '@yichuang/definition'
import { instantOf, msOf } from '@yichuang/flow'
import fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import directory from '../../../counties/sample/directory.json' with { type: 'json' }
import residents from '../../../counties/sample/people.json' with { type: 'json' }
import type { Document } from '../src/openapi/document.ts'
import { callDeclared, theDocument } from './declared.ts'
import { mutated } from './fuzz-values.ts'
import { withFiles } from './play.ts'
import { type Call, clock, publish, publishable, tokenOf, workflows } from './stage.ts'

const { people } = residents as PeopleFile
const PEOPLE = [...Object.keys(people), ...Object.keys(directory.people)]
const DAY = 86_400_000

type Draw = fc.GeneratorValue

/** Scenarios as seeds: how an item begins, and what is ever sent with an event. */
const stories = Object.entries(workflows).flatMap(([path, file]) =>
  path.includes('/scenarios/') ? [{ item: path.split('/')[0] as string, steps: (file as Scenario).steps }] : [],
)
const begins = stories.flatMap(({ item, steps }) =>
  steps
    .filter(({ event, expect: wanted }) => event === 'start' && !wanted?.refused?.length)
    .map((step) => ({ item, step })),
)
const sent = new Map<string, Json[]>()
for (const { event, form } of stories.flatMap(({ steps }) => steps)) {
  if (event && form !== undefined) sent.set(event, [...(sent.get(event) ?? []), form])
}

let document: Document
/** The county's clock stands; only a walk puts it on. */
let now = msOf('2026-03-02T09:00:00+08:00')

beforeAll(async () => {
  await clock(instantOf(now), true)
  for (const bundle of publishable()) await publish(bundle)
  document = await theDocument()
})

/** A call as somebody at this moment; what is not declared, and every failure, ends the walk. */
async function asks<T>(who: string, id: string, given: Call & { fill?: Record<string, string> } = {}) {
  const { answer, wrong } = await callDeclared(document, id, { token: await tokenOf(who), ...given })
  expect({ wrong, sent: wrong.length > 0 ? given : '' }).toEqual({ wrong: [], sent: '' })
  expect(answer.status).toBeLessThan(500)
  return answer as { status: number; body: T }
}

test('nothing that is done to a case fails, and what was refused has changed nothing', async () => {
  const { seconds, seed } = inject('fuzz')
  const done = new Set<string>()
  const walk = async (draw: Draw): Promise<void> => {
    const { item, step } = draw(fc.constantFrom, ...begins)
    now = msOf(step.at)
    await clock(step.at, true)
    const id = await begin(item, step)
    for (let left = draw(fc.nat, { max: 12 }); left > 0; left--) {
      if (draw(fc.nat, { max: 3 }) === 0) {
        now += draw(fc.nat, { max: 12 }) * DAY + draw(fc.nat, { max: DAY })
        await clock(instantOf(now), true)
      }
      done.add(await act(draw, id))
    }
  }
  await fc.assert(fc.asyncProperty(fc.gen(), walk), {
    seed,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: (seconds * 1000) / 2,
    endOnFailure: true,
  })
  expect([...done].filter((line) => line.endsWith(' 200'))).not.toEqual([])
}, 120_000)

async function begin(item: string, { who = '', form = {} }: Step): Promise<string> {
  const about = (form as { applicant?: { name?: string; idNumber?: string } }).applicant
  const applicant = { name: about?.name ?? '', ...(about?.idNumber ? { idNumber: about.idNumber } : {}) }
  const json = { item, form: await withFiles(form, await tokenOf(who)), ...(who in people ? {} : { applicant }) }
  const { status, body } = await asks<CaseView>(who, 'submitCase', { json })
  expect([status, body]).toMatchObject([201, { item: { id: item } }])
  return body.id
}

/** Somebody comes and presses something. Answers what it was and how it ended. */
async function act(draw: Draw, id: string): Promise<string> {
  const who = draw(fc.constantFrom, ...PEOPLE)
  const fill = { case: id }
  const before = await asks<CaseView>(who, 'getCase', { fill })
  const view = before.status === 200 ? before.body : undefined
  if (view?.state.done) expect(view.actions.filter(({ refused }) => refused.length === 0)).toEqual([])
  const open = view?.actions.filter(({ refused }) => refused.length === 0) ?? []
  const shown = draw(fc.nat, { max: 7 }) === 0 ? (view?.actions ?? []) : open
  const event = shown.length > 0 ? draw(fc.constantFrom, ...shown).event : draw(fc.constantFrom, ...sent.keys())
  const payload = await payloadOf(draw, event, who)
  const seen = (view?.seq ?? 1) - (draw(fc.nat, { max: 9 }) === 0 ? 1 : 0)
  const json = { event, seen, ...(payload === undefined ? {} : { payload }) }
  const { status, body } = await asks<CaseView>(who, 'actOnCase', { fill, json })
  if (!view) return `${event} ${status}`
  const after = await asks<CaseView>(who, 'getCase', { fill })
  // Who is done with a case may no longer see it.
  if (after.status !== 200) return `${event} ${status}`
  if (status === 200) {
    expect(after.body.seq).toBeGreaterThan(view.seq)
    expect([after.body.seq, after.body.state]).toEqual([body.seq, body.state])
    expect(after.body.timeline.length).toBeGreaterThanOrEqual(view.timeline.length)
  } else {
    expect([after.body.seq, after.body.state]).toEqual([view.seq, view.state])
  }
  return `${event} ${status}`
}

/** What a scenario sends with the event, that a little changed, or nothing. */
async function payloadOf(draw: Draw, event: string, who: string): Promise<Json | undefined> {
  const known = sent.get(event)
  const how = draw(fc.constantFrom, 'known', 'known', 'known', 'mutated', 'none')
  if (!known || how === 'none') return undefined
  const form = await withFiles(draw(fc.constantFrom, ...known), await tokenOf(who))
  return how === 'mutated' ? mutated(draw, form) : form
}
