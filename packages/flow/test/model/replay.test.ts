// Stored logs decided again with what was recorded give the same entries, byte for byte.
import { fileURLToPath } from 'node:url'
import { type Bundle, build, canonical, hashOf, type Json, switched } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { readCounty } from '../../../../scripts/county.ts'
import { readFolder } from '../../../../scripts/folder.ts'
import {
  applied,
  type CaseState,
  type Command,
  compile,
  decide,
  type Entry,
  fold,
  type Item,
  postsOf,
  simulate,
  touch,
  walk,
} from '../../src/index.ts'

const { sources, items } = readFolder(fileURLToPath(new URL('../../../../workflows', import.meta.url)))
const { people, ...county } = readCounty('sample')
const spelled = (value: unknown): string => canonical(JSON.parse(JSON.stringify(value)) as Json)

describe.each(items)('%s', (id) => {
  const { bundle } = build(sources, id)
  if (!bundle) throw new Error(`${id} cannot be built`)
  const itemOf = (version: Bundle) => compile(version, { version: 1, hash: hashOf(version as unknown as Json) })
  const logs: [string, Entry[], Item][] = [
    ...Object.entries(bundle.scenarios).map(([name, scenario]): [string, Entry[], Item] => [
      name,
      simulate(bundle, scenario, county, people).steps.flatMap(({ decision }) => decision.entries),
      itemOf(switched(bundle, scenario)),
    ]),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((seed): [string, Entry[], Item] => [
      `walk ${seed}`,
      walk(bundle, { county, people, seed }).steps.flatMap(({ decision }) => decision.entries),
      itemOf(bundle),
    ]),
  ]

  test.each(logs.filter(([, log]) => log.length > 0))('%s', (_, log, item) => {
    // As it is kept: text, and read again.
    const stored = JSON.parse(JSON.stringify(log)) as Entry[]
    const first = fold(stored.slice(0, 1))
    let state: CaseState | null = null
    for (const commands of byCommand(stored)) {
      const before: CaseState | null = state
      const decision = again(item, commands, { state: before, first })
      expect(spelled(decision.entries)).toBe(spelled(commands))
      state = commands.reduce(applied, before ?? ({} as CaseState))
      expect(spelled(decision.state)).toBe(spelled(state))
    }
    expect(spelled(state)).toBe(spelled(fold(stored)))
  })

  /** The recorded command asked once more: who, when, what, with the posts that the directory gives on that day. */
  function again(item: Item, entries: Entry[], { state, first }: { state: CaseState | null; first: CaseState }) {
    const { no, applicant, channel, id: caseId } = first
    const world = { county }
    const taken = entries.find(({ kind }) => kind === 'event')
    const [timer] = entries
    if (!taken) {
      const until = timer?.recordedAt ?? ''
      const passed = touch(item, state as CaseState, until, world)
      // A refused command leaves what had passed before it, under its own name.
      return { ...passed, entries: passed.entries.map((entry) => ({ ...entry, command: timer?.command ?? '' })) }
    }
    const resident = people.people[taken.actor.id]
    const command: Command = {
      id: taken.command,
      event: taken.event,
      at: taken.recordedAt,
      ...(taken.on === taken.at.slice(0, 10) ? {} : { on: taken.on }),
      actor: {
        id: taken.actor.id,
        name: taken.actor.name,
        kind: taken.actor.kind,
        assurance: taken.actor.kind === 'resident' ? 3 : 4,
        posts: postsOf(county.directory, taken.actor.id, taken.recordedAt.slice(0, 10)),
        ...(resident ? { idNumber: resident.idNumber } : {}),
      },
      ...(taken.payload === undefined ? {} : { payload: taken.payload }),
      ...(taken.event === 'start' ? { start: { caseId, caseNo: no, applicant, channel } } : {}),
    }
    return decide(item, state, command, world)
  }
})

/** Entries of one command stand together: timers before it, itself, timers after it. */
function byCommand(log: Entry[]): Entry[][] {
  const groups: Entry[][] = []
  for (const entry of log) {
    const last = groups.at(-1)
    if (last?.[0]?.command === entry.command) last.push(entry)
    else groups.push([entry])
  }
  return groups
}
