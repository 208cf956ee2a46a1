// Gathers what is kept of a case and shows it to one reader.
import type { CaseChange, CaseView } from '@yichuang/client'
import type { DeskWay, Pointer } from '@yichuang/definition'
import { personalFiles, placesOf } from '../../policy/classes.ts'
import type { Bearer } from '../../policy/permits.ts'
import { sightOf } from '../../policy/sight.ts'
import { type CaseFile, caseView, type Reader } from '../../views/case.ts'
import { changesSince } from '../../views/meanwhile.ts'
import { ofItem } from '../broken.ts'
import { db } from '../store/tables.ts'
import { rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import { bearerOf } from './access.ts'
import { entriesOf, type Running } from './cases.ts'
import { documentsOf } from './documents.ts'
import { filesOfCase, hiddenFiles, viewOf } from './files.ts'

/** `bearer` when it is known already; an act changes whose desk it is. */
export function* viewCase(work: Work, running: Running, known?: Bearer): Unit<CaseView> {
  return yield* ofItem(running.item, viewed(work, running, known))
}

/** For whoever acted on what he saw, when the case had moved on. */
export function* changesFor(work: Work, running: Running & { bearer: Bearer }, seen: number): Unit<CaseChange[]> {
  const { file, reader } = yield* gathered(work, running, running.bearer)
  return changesSince(work, file, { reader, seen })
}

function* viewed(work: Work, running: Running, known: Bearer | undefined): Unit<CaseView> {
  const { file, reader } = yield* gathered(work, running, known)
  return caseView(work, file, reader)
}

function* gathered(work: Work, running: Running, known: Bearer | undefined): Unit<{ file: CaseFile; reader: Reader }> {
  const { item, state } = running
  const bearer = known ?? (yield* bearerOf(work, running))
  const as = work.actor.kind === 'staff' ? 'staff' : 'applicant'
  const hides = yield* hiddenFrom(work, running, bearer)
  const files = yield* filesOfCase(state.id)
  const hidden = hiddenFiles(
    { item, state },
    files.map(({ id }) => id),
    hides,
  )
  const file: CaseFile = {
    item,
    state,
    entries: yield* entriesOf(state.id),
    documents: yield* documentsOf(state.id),
    files: files.filter(({ id }) => !hidden.has(id)).map(viewOf),
    hidden: hidden.size,
  }
  return { file, reader: { as, hides, bearer } }
}

/** Fields that this reader is not to know of: those his desks hide, and somebody's files where papers are masked. */
export function* hiddenFrom(work: Work, running: Case, bearer: Bearer): Unit<Pointer[]> {
  if (work.actor.kind !== 'staff') return []
  const byDesk = yield* hiddenByDesks(work, running)
  if (sightOf(bearer).papers === 'plain') return byDesk
  const files = Object.entries(running.item.bundle.forms).flatMap(([form, { schema }]) =>
    personalFiles(placesOf(schema)).map((at) => `/${form}${at}`),
  )
  return [...new Set([...byDesk, ...files])]
}

type Case = Pick<Running, 'item' | 'state'>

/** What every desk of this person hides; whoever has no desk here sees what the strictest one sees. */
function* hiddenByDesks({ actor }: Work, { item, state }: Case): Unit<Pointer[]> {
  const rowsOfDesks = yield* rows(
    db.selectFrom('desks').select(['desk', 'post', 'unit']).where('case_id', '=', state.id),
  )
  const held = rowsOfDesks.filter(({ post, unit }) => actor.posts.some((own) => own.post === post && own.unit === unit))
  const acted = Object.entries(state.hands).filter(([, hands]) => hands.includes(actor.id))
  const mine = new Set([...held.map(({ desk }) => desk), ...acted.map(([desk]) => desk)])
  const hides = Object.entries(item.bundle.service.desks)
    .filter(([name]) => mine.size === 0 || mine.has(name))
    .map(([, desk]) => (Array.isArray(desk) ? desk : [desk]).flatMap((way: DeskWay) => way.hides ?? []))
  if (mine.size === 0) return [...new Set(hides.flat())]
  return (hides[0] ?? []).filter((at) => hides.every((other) => other.includes(at)))
}
