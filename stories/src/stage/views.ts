// Scenes as the wire says them, made by the API's own view functions.

import { relationsTo } from '@yichuang/api/src/policy/relations.ts'
import { inLanguage } from '@yichuang/api/src/views/action.ts'
import { calendarsView } from '@yichuang/api/src/views/calendars.ts'
import { caseSummary, caseView, type Reader } from '@yichuang/api/src/views/case.ts'
import { formView } from '@yichuang/api/src/views/form.ts'
import { inboxView, taskView } from '@yichuang/api/src/views/inbox.ts'
import { itemSummary, itemView } from '@yichuang/api/src/views/item.ts'
import { changesSince } from '@yichuang/api/src/views/meanwhile.ts'
import type { Breach } from '@yichuang/api/src/views/record.ts'
import { saysOf } from '@yichuang/api/src/views/record.ts'
import type {
  CalendarsView,
  CaseSummary,
  CaseView,
  FormView,
  Inbox,
  ItemSummary,
  ItemView,
  ProblemDetails,
  Verified,
} from '@yichuang/client'
import { countyIn, type Instant, type Lang, type Pointer, say, statusOf } from '@yichuang/definition'
import { type Actor, tasks } from '@yichuang/flow'
import type { Scene } from './play.ts'
import { county, item, NOTICE, reader } from './world.ts'

const workOf = (actor: Actor, lang: Lang, now: Instant) => ({
  actor,
  lang,
  now,
  county: countyIn(county, lang),
  files: county,
  calendars: { confirmed: [], turn: 0, after: () => county },
  world: { county },
  compiled: new Map([[item.id, item]]),
  log: () => {},
})

export const itemSeen = (lang: Lang, now: Instant): ItemView =>
  itemView(item, { county: countyIn(county, lang), lang, now })

/** The county's catalogue. */
export const summariesSeen = (lang: Lang): ItemSummary[] => [itemSummary(item, lang)]

export function formSeen(name: string, lang: Lang, of = item): FormView {
  const view = formView(name, { bundle: of.bundle, county: countyIn(county, lang), lang })
  if (!view) throw new Error(`${of.id} has no form ${name}.`)
  return view
}

/** A scene as `who` sees it, at its own moment or later. */
export function caseSeen(scene: Scene, who: string, lang: Lang, now = scene.at): CaseView {
  const work = workOf(reader(who), lang, now)
  return caseView(work, scene, readerOf(scene, work))
}

/** An act on what the reader saw at `seen` came too late: what the API says of that. */
export function staleSeen(
  scene: Scene,
  { who, lang, seen }: { who: string; lang: Lang; seen: number },
): ProblemDetails {
  const work = workOf(reader(who), lang, scene.at)
  const one = say({ code: 'api/stale-version', at: '' }, lang)
  return {
    type: one.code,
    title: one.says,
    detail: one.try,
    status: 409,
    instance: 'story',
    errors: [one],
    current: { seq: scene.state.seq },
    changes: changesSince(work, scene, { reader: readerOf(scene, work), seen }),
  }
}

/** The record of the scene, recomputed; `why`: its second entry is not what was written. */
export function recordSeen({ entries }: Scene, lang: Lang, why?: Breach): Verified {
  const broken = why && { why, at: 2 }
  return {
    ok: !broken,
    entries: entries.length,
    head: 'story',
    ...(broken ? { brokenAt: broken.at } : {}),
    says: saysOf({ entries: entries.length, head: 'story', ...(broken ? { broken } : {}) }, lang),
  }
}

function readerOf(scene: Scene, work: ReturnType<typeof workOf>): Reader {
  const { actor } = work
  const as = actor.kind === 'staff' ? 'staff' : 'applicant'
  const desks = [...scene.desks.values()].flatMap(({ post, unit }) => (post && unit ? [{ post, unit }] : []))
  const bearer = relationsTo({ item, state: scene.state, desks }, work)
  return { as, hides: as === 'staff' ? hidden(scene, actor) : [], bearer }
}

export const summarySeen = (scene: Scene, who: string, lang: Lang, now = scene.at): CaseSummary =>
  caseSummary(workOf(reader(who), lang, now), item, scene.state, scene.entries[0]?.on ?? '')

/** What waits at the posts of `who` among the scenes. */
export function inboxSeen(scenes: Scene[], who: string, lang: Lang, now: Instant): Inbox {
  const actor = reader(who)
  const waiting = scenes.flatMap(({ state, entries }) =>
    tasks(item, state, { county })
      .filter(({ post, unit }) => actor.posts.some((held) => held.post === post && (!unit || held.unit === unit)))
      .map(({ desk, title, state: at, post = null, unit = null }) => ({
        task: { case_id: state.id, desk, title, state: at, post, unit, since: entries.at(-1)?.at ?? now },
        item,
        state,
      })),
  )
  const work = workOf(actor, lang, now)
  return inboxView(
    work,
    waiting.flatMap((one) => taskView(work, one) ?? []),
    [item],
  )
}

/** The scene's last step was refused: what the API says of that. `at`: the form's root in what was sent. */
export function refusalSeen({ refused }: Scene, lang: Lang): ProblemDetails {
  const errors = refused.map((refusal) => say(inLanguage(item.bundle, lang, refusal), lang))
  const [first] = errors
  if (!first) throw new Error('This step was not refused.')
  const separate = refused[0]?.kind === 'separation' || refused[0]?.kind === 'desk'
  return {
    type: first.code,
    title: first.says,
    detail: first.try,
    status: first.code.startsWith(`${item.id}/`) ? (separate ? 403 : 409) : statusOf(first.code),
    instance: 'story',
    errors,
  }
}

/** What every desk of this person at the case hides. */
function hidden({ desks, state }: Scene, { id, posts }: Actor): Pointer[] {
  const mine = [...desks].filter(
    ([desk, { post }]) => posts.some((held) => held.post === post) || state.hands[desk]?.includes(id),
  )
  const hides = mine.map(([name]) => [item.bundle.service.desks[name] ?? []].flat().flatMap(({ hides = [] }) => hides))
  return (hides[0] ?? []).filter((at) => hides.every((other) => other.includes(at)))
}

/** The calendars as one of their keepers sees them; `proposed`: a year of this story's own making waits. */
export function calendarsSeen(
  now: Instant,
  { reader: who = 'author1', proposed = false, empty = false, lang = 'zh-CN' as Lang } = {},
): CalendarsView {
  const file = {
    format: 1,
    region: 'CN',
    year: 2027,
    status: 'published',
    off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    makeupWork: ['2027-02-20'],
    source: { notice: NOTICE, url: 'https://example.gov.cn/2027' },
  }
  const row = {
    no: 1,
    region: 'CN',
    year: 2027,
    hash: 'story',
    file: JSON.stringify(file),
    state: 'proposed' as const,
    proposed_by: 'author1',
    proposed_at: now,
    decided_by: null,
    decided_at: null,
    reason: null,
    turn: null,
  }
  const work = workOf(reader(who), lang, now)
  return calendarsView(empty ? { ...work, county: { ...work.county, calendars: [] } } : work, {
    proposals: proposed ? [row] : [],
    refused: [],
    affected: new Map([[1, { looked: 12, moved: 4, all: true }]]),
    recounting: 0,
  })
}
