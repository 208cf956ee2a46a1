// Cases of an item at every state that can be reached, with all that can be done next: what a later version of the code must still know.
import {
  type Bundle,
  type County,
  canonical,
  hashOf,
  type Instant,
  type Json,
  type PeopleFile,
} from '@yichuang/definition'
import {
  type Actor,
  type CaseState,
  type Command,
  caseNumber,
  clocks,
  compile,
  dateOf,
  decide,
  type Entry,
  fold,
  type Item,
  instantOf,
  msOf,
  nextDue,
  pathOf,
  simulate,
  touch,
} from '@yichuang/flow'
import { dice } from '../packages/flow/src/simulate/dice.ts'
import { exampleOf, pointersOf } from '../packages/flow/src/simulate/example.ts'
import { withFiles } from '../packages/flow/src/simulate/files.ts'

export interface Snapshot {
  format: 1
  item: string
  hash: string
  bundle: Bundle
  county: County
  actors: Record<string, Actor>
  /** States of the flow that no walk came to. */
  notReached: string[]
  cases: SnapshotCase[]
}

export interface SnapshotCase {
  path: string
  /** SHA-256 of the case's canonical spelling. */
  hash: string
  /** When it is looked at. */
  at: Instant
  entries: Entry[]
  /** Last day of each limit that counts then. */
  due: Record<string, string>
  /** What can be done next, and where it leads. Without `event` time passes. */
  next: { at: Instant; who?: string; event?: string; payload?: Json; to: string }[]
}

interface Found {
  state: CaseState
  entries: Entry[]
  at: Instant
}

const BEGIN: Instant = '2026-03-02T09:00:00+08:00'

export function snapshotOf(bundle: Bundle, { county, people }: { county: County; people: PeopleFile }): Snapshot {
  const hash = hashOf(bundle as unknown as Json)
  const item = compile(bundle, { version: 1, hash })
  const actors = actorsFor(bundle, county, people)
  const seen = new Map<string, Found>()
  const cases: SnapshotCase[] = []
  const queue: Found[] = []
  const take = (found: Found) => {
    // Where it would come back to is a part of where it is.
    const { value, history, tags } = found.state
    const key = canonical({ value, back: tags.includes('suspended') ? (history as Json) : null })
    if (!seen.has(key)) queue.push(found)
    if (!seen.has(key)) seen.set(key, found)
  }
  for (const found of [...begun(item, { actors, county }), ...told(bundle, county, people)]) take(found)
  for (let here = queue.shift(); here; here = queue.shift()) {
    const next = nextOf(item, here, { actors, county })
    for (const { found } of next) take(found)
    cases.push(caseOf(item, here, { county, next: next.map(({ step }) => step) }))
  }
  const reached = new Set(cases.flatMap(({ path }) => path.split(' + ')))
  return {
    format: 1,
    item: bundle.id,
    hash,
    bundle,
    county,
    actors,
    notReached: leavesOf(bundle).filter((path) => !reached.has(path)),
    cases,
  }
}

/** Each post by somebody who holds no other, at every office; and the resident. */
function actorsFor({ service }: Bundle, { directory }: County, { people }: PeopleFile): Record<string, Actor> {
  const posts = [
    ...new Set(
      Object.values(service.desks)
        .flat()
        .flatMap(({ post }) => post ?? []),
    ),
  ]
  const units = Object.keys(directory.units)
  const staff = posts.map((post): [string, Actor] => [
    post,
    { id: post, name: post, kind: 'staff', assurance: 4, posts: units.map((unit) => ({ post, unit })) },
  ])
  const [id = '', one] = Object.entries(people)[0] ?? []
  const resident: Actor = {
    id,
    name: one?.name ?? id,
    kind: 'resident',
    assurance: 4,
    posts: [],
    idNumber: one?.idNumber ?? '',
  }
  return Object.fromEntries([...staff, ['resident', resident]])
}

type Stage = { actors: Record<string, Actor>; county: County }

/** Begun by everybody who may, with what the scenarios hand in. */
function begun(item: Item, { actors, county }: Stage): Found[] {
  return Object.values(actors).flatMap((actor) =>
    payloadsFor(item, 'start').flatMap((payload) => {
      const { id, name } = actors['resident'] as Actor
      const start = {
        caseId: 'case-1',
        caseNo: caseNumber(item.bundle.service, dateOf(BEGIN), 1),
        applicant: { id, name },
        channel: actor.kind === 'staff' ? ('window' as const) : ('online' as const),
      }
      const { state, entries, refused } = decide(
        item,
        null,
        { id: 'start', event: 'start', payload: payload ?? {}, actor, at: BEGIN, start },
        { county },
      )
      return state && !refused ? [{ state, entries, at: BEGIN }] : []
    }),
  )
}

/** Where the scenarios have been: some states want more than one answer to be right. */
function told(bundle: Bundle, county: County, people: PeopleFile): Found[] {
  return Object.values(bundle.scenarios).flatMap((scenario) => {
    const entries: Entry[] = []
    return simulate(bundle, scenario, county, people).steps.flatMap(({ step, state, decision }) => {
      entries.push(...decision.entries)
      // A scenario may be played with other switches, which makes another bundle.
      return state?.item.hash === hashOf(bundle as unknown as Json)
        ? [{ state, entries: [...entries], at: step.at }]
        : []
    })
  })
}

function nextOf(item: Item, here: Found, { actors, county }: Stage) {
  if (here.state.status === 'done') return []
  const found: { step: SnapshotCase['next'][number]; found: Found }[] = []
  const at = instantOf(msOf(here.at) + 60_000)
  for (const event of Object.keys(item.bundle.service.events)) {
    for (const [who, actor] of Object.entries(actors)) {
      for (const payload of payloadsFor(item, event, here.state)) {
        const command: Command = { id: event, event, actor, at, ...(payload === undefined ? {} : { payload }) }
        const { state, entries, refused } = decide(item, here.state, command, { county })
        if (!state || refused) continue
        const step = { at, who, event, ...(payload === undefined ? {} : { payload }), to: pathOf(item, state.value) }
        if (found.some((one) => one.step.event === event && one.step.who === who && one.step.to === step.to)) continue
        found.push({ step, found: { state, entries: [...here.entries, ...entries], at } })
      }
    }
  }
  const due = nextDue(item, here.state, { county })
  const waited = due === undefined ? undefined : touch(item, here.state, due, { county })
  if (due !== undefined && waited?.state) {
    const step = { at: due, to: pathOf(item, waited.state.value) }
    found.push({ step, found: { state: waited.state, entries: [...here.entries, ...waited.entries], at: due } })
  }
  return found
}

/** What the scenarios fill in, the same cut to what is open, else something that fits. */
function payloadsFor({ bundle }: Item, event: string, state?: CaseState): (Json | undefined)[] {
  const form = event === 'start' ? bundle.service.start.form : bundle.service.events[event]?.form
  const schema = form === undefined ? undefined : bundle.forms[form]?.schema
  if (schema === undefined) return [undefined]
  const told = Object.values(bundle.scenarios).flatMap(({ steps }) => steps)
  const seen = told.flatMap((step) => (step.event === event && step.form !== undefined ? [withFiles(step.form)] : []))
  const fields = pointersOf(bundle.forms[bundle.service.start.form]?.schema)
  const chance = Array.from({ length: 40 }, (_, seed) => exampleOf(schema, dice(seed + 1), fields))
  const handedIn = state?.data[bundle.service.start.form]
  return [
    ...seen,
    ...(form === bundle.service.start.form && handedIn !== undefined ? [handedIn] : []),
    ...WHOLE,
    ...chance,
  ].slice(0, 60)
}

/** An application as DOMAIN's first story has it, for a base without scenarios. */
const WHOLE: Json[] = [
  {
    filedBy: 'self',
    applicant: {
      name: '黄素兰',
      idType: 'residentId',
      idNumber: '450299195803120022',
      mobile: '13800138000',
      domicile: 'local',
      residenceRegion: '450204099001',
      residenceAddress: '在水一方小区 3 栋 2 单元 501 室',
    },
    applyKind: 'new',
    photo: withFiles({ $file: 'photo.jpg' }),
    delivery: { deliverBy: 'window' },
  },
]

function caseOf(
  item: Item,
  { state, entries, at }: Found,
  { county, next }: { county: County; next: SnapshotCase['next'] },
): SnapshotCase {
  const counting = clocks(item, state, { county }, at).filter((clock) => clock.state !== 'ended')
  return {
    path: pathOf(item, state.value),
    hash: hashOf(fold(entries) as unknown as Json),
    at,
    entries,
    due: Object.fromEntries(counting.map(({ limit, due }) => [limit, due])),
    next,
  }
}

function leavesOf({ flow }: Bundle): string[] {
  const below = (states: Record<string, { states?: object; type?: string }>, around: string): string[] =>
    Object.entries(states).flatMap(([name, state]) => {
      if (state.type === 'history') return []
      return state.states ? below(state.states as typeof states, `${around}${name}.`) : [`${around}${name}`]
    })
  return below(flow.states as Parameters<typeof below>[0], '')
}
