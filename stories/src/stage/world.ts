// The sample county and its items, from the JSON that the sample itself runs on.
import {
  type Bundle,
  build,
  type CalendarFile,
  type County,
  type CountyFile,
  type Directory,
  hashOf,
  type Json,
  type PeopleFile,
  type Scenario,
  type Sources,
} from '@yichuang/definition'
import { type Actor, compile, type Item } from '@yichuang/flow'

const workflows = import.meta.glob<Json>('../../../workflows/**/*.json', { eager: true, import: 'default' })
const counties = import.meta.glob<Json>('../../../counties/sample/**/*.json', { eager: true, import: 'default' })

const sources: Sources = Object.fromEntries(
  Object.entries(workflows).map(([path, file]) => [path.slice('../../../workflows/'.length), file]),
)
const countyFile = <T>(name: string): T => counties[`../../../counties/sample/${name}`] as T

export const county: County = {
  county: countyFile<CountyFile>('county.json'),
  directory: countyFile<Directory>('directory.json'),
  calendars: Object.entries(counties)
    .filter(([path]) => path.includes('/calendars/'))
    .map(([, file]) => file as unknown as CalendarFile),
}

export const people = countyFile<PeopleFile>('people.json')

/** A calendar of the stories' own making, so that nobody takes it for a published one. */
export const NOTICE = '2027年放假安排（故事里的，不是通知）'

/** The item that the stories are about. */
const ITEM = 'senior-card'

export const item: Item = compiled(ITEM)
/** One whose form asks for money. */
export const dibao: Item = compiled('dibao')

/** Every scenario of the item. */
export const scenarioNames: string[] = Object.keys(sources).flatMap(
  (path) => /^senior-card\/scenarios\/(.+)\.json$/.exec(path)?.[1] ?? [],
)

/** A scenario of the item, by the name of its file. */
export function scenarioOf(name: string): Scenario {
  const found = sources[`${ITEM}/scenarios/${name}.json`]
  if (!found) throw new Error(`${ITEM} has no scenario ${name}.`)
  return found as unknown as Scenario
}

/** Whoever reads, by the key under which he stands in the county's files. */
export function reader(who: string): Actor {
  const staff = county.directory.people[who]
  if (staff) return { id: who, name: staff.name, kind: 'staff', assurance: 4, posts: staff.posts }
  const resident = people.people[who]
  if (!resident) throw new Error(`The sample county knows no ${who}.`)
  return { id: who, name: resident.name, kind: 'resident', assurance: 3, posts: [] }
}

function compiled(id: string): Item {
  const { bundle, findings } = build(sources, id)
  if (!bundle) throw new Error(findings.map(({ says }) => says).join('\n'))
  return compile(bundle, { version: 1, hash: hashOf(bundle as Bundle as unknown as Json) })
}
