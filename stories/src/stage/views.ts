// Scenes as the wire says them, made by the API's own view functions.

import { relationsTo } from '@yichuang/api/src/policy/relations.ts'
import { inLanguage } from '@yichuang/api/src/views/action.ts'
import { calendarsView } from '@yichuang/api/src/views/calendars.ts'
import { caseSummary, caseView } from '@yichuang/api/src/views/case.ts'
import { formView } from '@yichuang/api/src/views/form.ts'
import { inboxView, taskView } from '@yichuang/api/src/views/inbox.ts'
import { itemSummary, itemView } from '@yichuang/api/src/views/item.ts'
import type {
  CalendarsView,
  CaseSummary,
  CaseView,
  FormView,
  Inbox,
  ItemSummary,
  ItemView,
  ProblemDetails,
} from '@yichuang/client'
import { countyIn, type Instant, type Lang, type Pointer, say, statusOf } from '@yichuang/definition'
import { type Actor, tasks } from '@yichuang/flow'
import type { Scene } from './play.ts'
import { county, item, reader } from './world.ts'

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

export function formSeen(name: string, lang: Lang): FormView {
  const view = formView(name, { bundle: item.bundle, county: countyIn(county, lang), lang })
  if (!view) throw new Error(`${item.id} has no form ${name}.`)
  return view
}

/** A scene as `who` sees it, at its own moment or later. */
export function caseSeen(scene: Scene, who: string, lang: Lang, now = scene.at): CaseView {
  const actor = reader(who)
  const as = actor.kind === 'staff' ? 'staff' : 'applicant'
  const work = workOf(actor, lang, now)
  const desks = [...scene.desks.values()].flatMap(({ post, unit }) => (post && unit ? [{ post, unit }] : []))
  const bearer = relationsTo({ item, state: scene.state, desks }, work)
  return caseView(work, scene, { as, hides: as === 'staff' ? hidden(scene, actor) : [], bearer })
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
export function calendarsSeen(now: Instant, { reader: who = 'author1', proposed = false } = {}): CalendarsView {
  const file = {
    format: 1,
    region: 'CN',
    year: 2027,
    status: 'published',
    off: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'],
    makeupWork: ['2027-02-20'],
    source: { notice: '2027年放假安排（故事里的，不是通知）', url: 'https://example.gov.cn/2027' },
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
  return calendarsView(workOf(reader(who), 'zh-CN', now), {
    proposals: proposed ? [row] : [],
    refused: [],
    affected: new Map([[1, { looked: 12, moved: 4, all: true }]]),
    recounting: 0,
  })
}
