// What waits at somebody's desks.
import type { Inbox, Me, TaskView } from '@yichuang/client'
import { type DeskWay, own, sayText } from '@yichuang/definition'
import { type CaseState, clocks, dateOf, type Item, mayReceive, turn } from '@yichuang/flow'
import type { TaskRow } from '../county/store/tables.ts'
import type { Work } from '../county/work.ts'
import { mayOf, standingOf, WITHOUT_A_CASE } from '../policy/permits.ts'
import { shown } from '../policy/shown.ts'
import { IN_A_LIST } from './case.ts'
import { clockView } from './clock.ts'
import { deskTitle, unitName } from './place.ts'
import { sayTitles } from './titles.ts'

export function meView({ actor, county }: Work): Me {
  const { id, name, kind } = actor
  return {
    id,
    name,
    kind: kind === 'staff' ? 'staff' : 'resident',
    posts: actor.posts
      .filter(({ for: whom, former }) => whom === undefined && !former)
      .map(({ post, unit }) => ({
        post,
        unit,
        title: county.directory.posts[post]?.title ?? post,
        unitName: unitName(county, unit),
      })),
    may: mayOf(WITHOUT_A_CASE, { is: standingOf(actor) }),
  }
}

export interface Waiting {
  task: TaskRow
  item: Item
  state: CaseState
}

/** Tasks with the limit that runs out first, the most pressing on top. */
export function inboxView(work: Work, waiting: TaskView[], items: Item[]): Inbox {
  const tasks = waiting.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  const count = (colour: string) => tasks.filter(({ due }) => due?.colour === colour).length
  return {
    now: work.now,
    me: meView(work),
    tasks: tasks.map((task) => shown('TaskView', task, IN_A_LIST)),
    counts: { all: tasks.length, red: count('red'), yellow: count('yellow'), remind: count('remind') },
    intake: items
      .filter((item) => takesIn(item, work))
      .map(({ id, bundle }) => ({ id, name: sayText(bundle, work.lang, bundle.service.name) })),
  }
}

const orderOf = ({ due, since }: TaskView): string => `${due?.due ?? '9999-12-31'} ${since}`

/** As it is for this person; undefined when it is not his turn, though his post has it. */
export function taskView(work: Work, { task, item, state }: Waiting): TaskView | undefined {
  const { lang, world, now, county, actor } = work
  const mine = turn(item, state, { desk: task.desk, actor, world, at: now })
  if (!mine) return undefined
  const { bundle } = item
  const { desk, post, unit, title, since } = task
  const running = clocks(item, state, { ...world, county }, now).filter(({ state: at }) => at === 'running')
  const first = running.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0]
  return {
    id: `${state.id}/${desk}/${task.state}`,
    case: {
      id: state.id,
      no: state.no,
      item: sayText(bundle, lang, bundle.service.name),
      applicant: state.applicant.name,
      channel: state.channel,
    },
    desk: deskTitle(bundle, desk, { county, lang, ...(post ? { post } : {}) }),
    post: post ? (county.directory.posts[post]?.title ?? post) : '',
    unit: unit ? unitName(county, unit) : '',
    title: sayTitles(bundle, lang, title),
    since,
    ...(mine.for === undefined ? {} : { for: own(county.directory.people, mine.for)?.name ?? mine.for }),
    ...(first ? { due: dueOf(first, work, item) } : {}),
  }
}

function dueOf(clock: Parameters<typeof clockView>[0], { lang }: Work, { bundle }: Item): NonNullable<TaskView['due']> {
  const { limit, title, due, colour, provisional } = clockView(clock, bundle, lang)
  return { limit, title, due, colour, provisional }
}

/** Whether one of this person's posts may start a case of the item. */
function takesIn({ id, bundle }: Item, { actor, now, world }: Work): boolean {
  const { start, desks, status = 'active' } = bundle.service
  const ways = (start.by ?? []).flatMap((name): DeskWay[] => {
    const desk = desks[name]
    return desk ? (Array.isArray(desk) ? desk : [desk]) : []
  })
  if (status !== 'active' || !mayReceive(world.county.directory, actor.id, { item: id, on: dateOf(now) })) return false
  return ways.some(({ post }) =>
    actor.posts.some((held) => held.post === post && (held.items === undefined || held.items.includes(id))),
  )
}
