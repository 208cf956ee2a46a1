// Uploaded files: whose they are, to which case they belong, and whether a form may name them.
import type { FileView } from '@yichuang/client'
import type { FieldSchema, Json, Material, Pointer, Trouble } from '@yichuang/definition'
import type { Item } from '@yichuang/flow'
import { isHidden } from '../../views/form.ts'
import { type Answer, done, type Refused, refuse } from '../answer.ts'
import type { StoredFile } from '../question.ts'
import { db, type FileRow } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import type { Running } from './cases.ts'

/** A file named in a form: where, and the material that the field stands for. */
interface Named {
  at: Pointer
  id: string
  material?: string
}

/** `upload` has become this file; whoever finishes it again gets the same one. */
export function* keepFile(work: Work, { file, upload }: { file: StoredFile; upload?: string }): Unit<Answer> {
  const { key: store_key, ...facts } = file
  const { id, size } = facts
  const known = upload === undefined ? undefined : yield* fileRow(id)
  if (known) return done(201, viewOf(known))
  const trouble = upload === undefined ? yield* tooMuchWaits(work, size) : undefined
  if (trouble) return trouble
  const state = 'quarantined'
  const whose = { owner: work.actor.id, case_id: null, store_key, at: work.now, state, scan_at: work.now } as const
  yield* rows(db.insertInto('files').values({ ...facts, ...whose }))
  if (upload !== undefined) {
    yield* rows(db.updateTable('uploads').set({ file: id, at: work.now }).where('id', '=', upload))
  }
  return done(201, viewOf({ ...facts, state }))
}

/** What one person may have waiting that belongs to no case yet: more than any window needs on a busy day. */
const WAITING = { most: 200, bytes: 500 * 1024 * 1024 }

export function* tooMuchWaits({ actor }: Work, size: number): Unit<Refused | undefined> {
  const stored = yield* row(
    db
      .selectFrom('files')
      .select((of) => [of.fn.countAll<number>().as('n'), of.fn.sum<number | null>('size').as('bytes')])
      .where('case_id', 'is', null)
      .where('owner', '=', actor.id),
  )
  const coming = yield* row(
    db
      .selectFrom('uploads')
      .select((of) => [of.fn.countAll<number>().as('n'), of.fn.sum<number | null>('size').as('bytes')])
      .where('file', 'is', null)
      .where('owner', '=', actor.id),
  )
  const n = (stored?.n ?? 0) + (coming?.n ?? 0)
  const bytes = (stored?.bytes ?? 0) + (coming?.bytes ?? 0)
  return n < WAITING.most && bytes + size <= WAITING.bytes ? undefined : refuse('file/too-many-waiting')
}

export function* fileRow(id: string): Unit<FileRow | undefined> {
  return yield* row(db.selectFrom('files').selectAll().where('id', '=', id))
}

export function* filesOfCase(caseId: string): Unit<FileRow[]> {
  return yield* rows(db.selectFrom('files').selectAll().where('case_id', '=', caseId))
}

export const viewOf = ({ id, name, type, size, sha256, state }: Pick<FileRow, keyof FileView>): FileView => ({
  id,
  name,
  type,
  size,
  sha256,
  // Of one that goes nobody asks any more.
  state: state === 'dropped' ? 'rejected' : state,
})

/** What is wrong with the files that a form names: unknown, somebody else's, of the wrong kind or size. */
export function* troublesOfFiles(work: Work, item: Item, given: GivenForm): Unit<Trouble[]> {
  const troubles: Trouble[] = []
  const named = namedFiles(given.schema, given.value)
  for (const { at, id, material } of named) {
    const found = yield* fileRow(id)
    const own = found?.case_id === null ? found.owner === work.actor.id : found?.case_id === given.case?.id
    const usable = found && own && found.state !== 'dropped'
    if (!usable) troubles.push({ code: 'file/unknown', at })
    else if (found.state === 'rejected' && isOpen(at, given)) troubles.push({ code: 'file/rejected', at })
    else troubles.push(...unfit(found, at, material ? item.bundle.service.materials?.[material] : undefined))
  }
  return troubles.length ? troubles : yield* tooManyFiles(item, given, named)
}

export interface GivenForm {
  name: string
  schema: FieldSchema
  value: Json
  /** The case it is for; absent at the start. `open`: only these pointers are asked. */
  case?: { id: string; data: Record<string, Json>; open?: Pointer[] }
}

/** A file that was sent in before and is not asked for now is not this person's to mend. */
const isOpen = (at: Pointer, { case: of }: GivenForm): boolean =>
  of?.open === undefined || of.open.some((open) => at === open || at.startsWith(`${open}/`))

/** Of one case, whatever its forms name after this. */
const PER_CASE = { most: 10, bytes: 100 * 1024 * 1024 }

function* tooManyFiles(item: Item, { name, case: of }: GivenForm, named: Named[]): Unit<Trouble[]> {
  if (!named.length) return []
  const before = Object.entries(of?.data ?? {}).flatMap(([form, value]) =>
    namedFiles(item.bundle.forms[form]?.schema ?? {}, value).map(({ at, id }) => [`/${form}${at}`, id] as const),
  )
  const after = new Set(new Map([...before, ...named.map(({ at, id }) => [`/${name}${at}`, id] as const)]).values())
  let bytes = 0
  for (const id of after) bytes += (yield* fileRow(id))?.size ?? 0
  const at = named.at(-1)?.at ?? ''
  if (after.size > PER_CASE.most) return [{ code: 'file/too-many', at, params: { most: PER_CASE.most } }]
  return bytes > PER_CASE.bytes ? [{ code: 'file/too-much', at, params: { limit: '100 MB' } }] : []
}

/** Binds the files of a form to their case. */
export function* attachFiles(caseId: string, { schema, value }: GivenForm): Unit<void> {
  for (const { id } of namedFiles(schema, value)) {
    yield* rows(db.updateTable('files').set({ case_id: caseId }).where('id', '=', id).where('case_id', 'is', null))
  }
}

/** Files that stand only in fields that are hidden; one that stands nowhere any more is hidden if anything is. */
export function hiddenFiles(
  { item, state }: Pick<Running, 'item' | 'state'>,
  files: string[],
  hides: Pointer[],
): Set<string> {
  if (!hides.length) return new Set()
  const named = filesIn({ item, state })
  return new Set(files.filter((id) => named.filter((one) => one.id === id).every(({ at }) => isHidden(at, hides))))
}

/** The field in which a file stands now. */
export const placeOfFile = (running: Pick<Running, 'item' | 'state'>, file: string): Pointer | undefined =>
  filesIn(running).find(({ id }) => id === file)?.at

const filesIn = ({ item, state }: Pick<Running, 'item' | 'state'>): { id: string; at: Pointer }[] =>
  Object.entries(state.data).flatMap(([form, value]) =>
    namedFiles(item.bundle.forms[form]?.schema ?? {}, value).map(({ at, id }) => ({ id, at: `/${form}${at}` })),
  )

function unfit(file: FileRow, at: Pointer, material: Material | undefined): Trouble[] {
  const { mime, maxSizeKB } = material ?? {}
  return [
    ...(mime && !mime.includes(file.type)
      ? [{ code: 'file/wrong-type', at, params: { wanted: mime.join(', ') } }]
      : []),
    ...(maxSizeKB && file.size > maxSizeKB * 1024
      ? [
          {
            code: 'file/too-large',
            at,
            params: { limit: maxSizeKB < 1024 ? `${maxSizeKB} KB` : `${Math.round(maxSizeKB / 102.4) / 10} MB` },
          },
        ]
      : []),
  ]
}

/** Every `format: "file"` value of a form, wherever the schema puts it. */
function namedFiles(schema: FieldSchema, value: Json | undefined, at: Pointer = ''): Named[] {
  if (schema.format === 'file' && typeof value === 'string') {
    return [{ at, id: value, ...(schema.material ? { material: schema.material } : {}) }]
  }
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  const also = [schema.then, schema.else].filter((branch) => branch !== undefined)
  const inBranches = [...branches, ...also].flatMap((branch) => namedFiles(branch, value, at))
  if (Array.isArray(value)) {
    const { items } = schema
    return [...inBranches, ...(items ? value.flatMap((part, i) => namedFiles(items, part, `${at}/${i}`)) : [])]
  }
  if (typeof value !== 'object' || value === null) return inBranches
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    Object.hasOwn(value, name)
      ? namedFiles(field, value[name], `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      : [],
  )
  return unique([...inBranches, ...inside])
}

const unique = (files: Named[]): Named[] =>
  files.filter(({ at }, i) => files.findLastIndex((other) => other.at === at) === i)
