// Where a case is: who holds it, the way it has come and the way ahead.
import type { CaseView } from '@yichuang/client'
import { type Bundle, type County, type DeskWay, type Instant, type Lang, sayText } from '@yichuang/definition'
import {
  type CaseState,
  dateOf,
  type Entry,
  expectedPath,
  type Item,
  isCovered,
  pathOf,
  postsOf,
  type Task,
  titleOf,
} from '@yichuang/flow'
import { wordsOf } from './words.ts'

export interface PlaceContext {
  county: County
  lang: Lang
}

/** Each desk that has a task now, with the people who could act there. */
export function holdersOf(
  item: Item,
  waiting: Task[],
  state: CaseState,
  context: PlaceContext & { now: Instant },
): CaseView['holders'] {
  const { county, lang, now } = context
  return waiting.map(({ desk, post, unit }) => ({
    desk,
    title: deskTitle(item.bundle, desk, { county, lang, ...(post ? { post } : {}) }),
    unit: unit ? unitName(county, unit) : '',
    people: post && unit ? peopleAt(county, { post, unit }, { item: item.id, now }) : [state.applicant.name],
  }))
}

/** The holders in one line. */
export function holderLine(holders: CaseView['holders'], lang: Lang): string {
  if (!holders.length) return wordsOf(lang).nobody
  return holders.map(({ title, unit }) => (unit ? `${unit} ${title}` : title)).join(wordsOf(lang).comma)
}

export const unitName = (county: County, code: string): string => county.directory.units[code]?.name ?? code

export function deskTitle(
  bundle: Bundle,
  desk: string,
  { county, lang, post }: PlaceContext & { post?: string },
): string {
  const ways = bundle.service.desks[desk]
  const list: DeskWay[] = ways ? (Array.isArray(ways) ? ways : [ways]) : []
  const own = list.find((way) => !post || way.post === post) ?? list[0]
  if (own?.title) return sayText(bundle, lang, own.title, `/service/desks/${desk}/title`)
  if (post) return county.directory.posts[post]?.title ?? post
  return own?.party === undefined ? desk : wordsOf(lang).applicant
}

/** As the directory is now: whoever stands in is there, whoever is away and stood in for is not. */
function peopleAt(
  county: County,
  at: { post: string; unit: string },
  { item, now }: { item: string; now: Instant },
): string[] {
  const { directory } = county
  const on = dateOf(now)
  return Object.entries(directory.people)
    .filter(([id]) =>
      postsOf(directory, id, on).some(
        ({ post, unit, for: whom, items, former }) =>
          post === at.post &&
          unit === at.unit &&
          !former &&
          (items === undefined || items.includes(item)) &&
          (whom !== undefined || !isCovered(directory, id, { item, on })),
      ),
    )
    .map(([, { name }]) => name)
}

/** The expected way with what is behind, where the case stands, and what is still to come. */
export function wayOf(item: Item, state: CaseState, entries: Entry[], lang: Lang): CaseView['path'] {
  const say = (text: string) => sayText(item.bundle, lang, text)
  const expected = expectedPath(item)
  const here = expected.findIndex(({ path }) => path === pathOf(item, state.value))
  if (here >= 0) {
    const last = state.status === 'done'
    return expected.map(({ title }, i) => ({
      title: say(title),
      state: i < here || last ? 'done' : i === here ? 'now' : 'next',
    }))
  }
  const been = new Set(entries.flatMap(({ from, to }) => [from, to]))
  const reached = expected.findLastIndex(({ title }) => been.has(title))
  const behind = expected.slice(0, reached + 1).map(({ title }) => ({ title: say(title), state: 'done' as const }))
  // Off the expected way, such as after a refusal, the case goes on from where it is; else where it would have gone.
  const [, ...onward] = expectedPath(item, pathOf(item, state.value))
  const ahead = state.status === 'done' ? [] : onward.length > 0 ? onward : expected.slice(reached + 1)
  const now = {
    title: say(titleOf(item, state.value)),
    state: state.status === 'done' ? ('done' as const) : ('now' as const),
  }
  return [...behind, now, ...ahead.map(({ title }) => ({ title: say(title), state: 'next' as const }))]
}
