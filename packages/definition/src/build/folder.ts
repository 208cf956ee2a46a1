// One item's folder: which of the sources belong to it, and what each file is.
import type { Sources } from '../format/bundle.ts'
import type { SchemaName } from '../format/schemas.ts'
import type { Json } from '../format/words.ts'
import { own } from '../own.ts'
import type { Trouble } from '../problem/problem.ts'
import { jsonTroubles } from '../shape/json.ts'
import { shapeTroubles } from '../shape/shape.ts'

/** Files by name without their ending; only those whose shape is right. */
export interface Folder {
  id: string
  service: Record<string, Json> | undefined
  flow: Json | undefined
  flowPatch: Json | undefined
  forms: Record<string, Json>
  documents: Record<string, Json>
  text: Record<string, Json>
  scenarios: Record<string, Json>
}

const ROOMS = { forms: 'form', documents: 'document', text: 'text', scenarios: 'scenario' } as const
const NAME = { forms: /^[a-z][A-Za-z0-9]*$/, text: /^[a-z]{2}(-[A-Z]{2})?$/, other: /^[A-Za-z0-9][A-Za-z0-9_-]*$/ }

/** Reads `<id>/…` from the sources. Troubles are placed as `senior-card/flow.json#/states/open`. */
export function folderOf(sources: Sources, id: string): { folder: Folder; troubles: Trouble[] } {
  const folder: Folder = {
    id,
    service: undefined,
    flow: undefined,
    flowPatch: undefined,
    forms: {},
    documents: {},
    text: {},
    scenarios: {},
  }
  const troubles: Trouble[] = []
  for (const path of Object.keys(sources).sort()) {
    if (!path.startsWith(`${id}/`)) continue
    const kind = kindOf(path.slice(id.length + 1))
    if (kind === undefined) {
      troubles.push({ code: 'definition/unknown-file', at: path })
      continue
    }
    const value = sources[path] as Json
    const wrong = jsonTroubles(value, `${path}#`)
    if (wrong.length === 0) wrong.push(...shapeTroubles(schemaFor(kind, value), value, `${path}#`))
    troubles.push(...wrong)
    if (wrong.length === 0) kind.put(folder, value)
  }
  return { folder, troubles }
}

interface Kind {
  schema: SchemaName
  put: (folder: Folder, value: Json) => void
}

const SINGLE: Record<string, Kind> = {
  'service.json': {
    schema: 'service',
    put: (folder, value) => {
      folder.service = value as Record<string, Json>
    },
  },
  'flow.json': {
    schema: 'flow',
    put: (folder, value) => {
      folder.flow = value
    },
  },
  'flow.patch.json': {
    schema: 'flow.patch',
    put: (folder, value) => {
      folder.flowPatch = value
    },
  },
}

function kindOf(file: string): Kind | undefined {
  const [, room, name] = /^(forms|documents|text|scenarios)\/([^/]+)\.json$/.exec(file) ?? []
  if (room === undefined || name === undefined || !isRoom(room)) return own(SINGLE, file)
  const spelling = room === 'forms' ? NAME.forms : room === 'text' ? NAME.text : NAME.other
  if (!spelling.test(name)) return undefined
  return {
    schema: ROOMS[room],
    put: (folder, value) => {
      folder[room][name] = value
    },
  }
}

const isRoom = (name: string): name is keyof typeof ROOMS => Object.hasOwn(ROOMS, name)

/** On a base, service.json is a patch. */
const schemaFor = ({ schema }: Kind, value: Json): SchemaName =>
  schema === 'service' && typeof value === 'object' && value !== null && 'base' in value ? 'service.patch' : schema
