// Uploaded files: whose they are, to which case they belong, and whether a form may name them.
import type { FileView } from '@yichuang/client'
import type { FieldSchema, Json, Material, Pointer, Trouble } from '@yichuang/definition'
import type { Item } from '@yichuang/flow'
import { type Answer, done } from '../answer.ts'
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

export function* keepFile(work: Work, file: StoredFile): Unit<Answer> {
  const { id, name, type, size, sha256, key } = file
  yield* rows(
    db.insertInto('files').values({
      id,
      owner: work.actor.id,
      case_id: null,
      name,
      type,
      size,
      sha256,
      store_key: key,
      at: work.now,
    }),
  )
  return done(201, viewOf(file))
}

export function* fileRow(id: string): Unit<FileRow | undefined> {
  return yield* row(db.selectFrom('files').selectAll().where('id', '=', id))
}

export function* filesOfCase(caseId: string): Unit<FileRow[]> {
  return yield* rows(db.selectFrom('files').selectAll().where('case_id', '=', caseId))
}

export const viewOf = ({ id, name, type, size, sha256 }: Pick<FileRow, keyof FileView>): FileView => ({
  id,
  name,
  type,
  size,
  sha256,
})

/** What is wrong with the files that a form names: unknown, somebody else's, of the wrong kind or size. */
export function* troublesOfFiles(work: Work, item: Item, given: GivenForm): Unit<Trouble[]> {
  const troubles: Trouble[] = []
  for (const { at, id, material } of namedFiles(given.schema, given.value)) {
    const found = yield* fileRow(id)
    const usable = found && (found.case_id === null ? found.owner === work.actor.id : found.case_id === given.caseId)
    if (!usable) troubles.push({ code: 'file/unknown', at })
    else troubles.push(...unfit(found, at, material ? item.bundle.service.materials?.[material] : undefined))
  }
  return troubles
}

export interface GivenForm {
  schema: FieldSchema
  value: Json
  /** The case it is for; absent at the start. */
  caseId?: string
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
  const named = Object.entries(state.data).flatMap(([form, value]) =>
    namedFiles(item.bundle.forms[form]?.schema ?? {}, value).map(({ at, id }) => ({ id, at: `/${form}${at}` })),
  )
  const isHidden = (at: Pointer) => hides.some((hide) => at === hide || at.startsWith(`${hide}/`))
  return new Set(files.filter((id) => named.filter((one) => one.id === id).every(({ at }) => isHidden(at))))
}

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
export function namedFiles(schema: FieldSchema, value: Json | undefined, at: Pointer = ''): Named[] {
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
