// A form without `$ref`: what is referred to stands in its place, so that a built item needs no other file.
import type { Sources } from '../format/bundle.ts'
import type { Json } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { jsonTroubles } from '../shape/json.ts'
import { joinPointer, valueAt } from '../validate/pointer.ts'
import { joined } from './joined.ts'
import { documentOf, placeOf } from './ref.ts'

type Fields = { [keyword: string]: Json }

const MOST_PARTS = 2_000
/** Where schemas stand inside a schema; everything else (`const`, `default`, `computed`, …) is data and copied. */
const ONE = ['not', 'if', 'then', 'else', 'items', 'contains', 'additionalProperties']
const LIST = ['oneOf', 'anyOf', 'allOf']
const DROPPED = ['$ref', '$defs', '$id', '$schema', '$anchor', '$comment']

/** One form on its way: which references we are inside of, how many parts it has, what went wrong. */
interface Walk {
  sources: Sources
  parts: number
  troubles: Trouble[]
}
/** The document we stand in. */
interface Here {
  file: string
  root: Json
  at: string
  inside: readonly string[]
}

/** `file` is the path of the form's file, `schema` its schema; `#/…` refers to that schema, as it does for rjsf. */
export function inlined(sources: Sources, file: string, schema: Json): { schema: Json; troubles: Trouble[] } {
  const walk: Walk = { sources, parts: 0, troubles: [] }
  const made = resolve(walk, schema, { file, root: schema, at: `${file}#/schema`, inside: [`${file}#`] })
  if (walk.parts > MOST_PARTS) {
    return { schema: {}, troubles: [{ code: 'definition/form-too-large', at: file, params: { most: MOST_PARTS } }] }
  }
  return { schema: made, troubles: walk.troubles }
}

function resolve(walk: Walk, node: Json, here: Here): Json {
  walk.parts += 1
  if (walk.parts > MOST_PARTS || !isFields(node)) return node
  const own = parts(walk, node, here)
  const ref = node['$ref']
  if (ref === undefined) return own
  const { schema, conflict } = joined(follow(walk, ref, here), own)
  if (conflict !== undefined) {
    walk.troubles.push({
      code: 'definition/ref-conflict',
      at: joinPointer(here.at, conflict),
      params: { key: conflict },
    })
  }
  return schema
}

function parts(walk: Walk, node: Fields, here: Here): Fields {
  const made: Fields = {}
  for (const [key, value] of Object.entries(node)) {
    const under = { ...here, at: joinPointer(here.at, key) }
    if (DROPPED.includes(key)) continue
    if (key === 'properties' && isFields(value)) {
      made[key] = Object.fromEntries(
        Object.entries(value).map(([name, of]) => [
          name,
          resolve(walk, of, { ...under, at: joinPointer(under.at, name) }),
        ]),
      )
    } else if (LIST.includes(key) && Array.isArray(value)) {
      made[key] = value.map((of, index) => resolve(walk, of, { ...under, at: joinPointer(under.at, index) }))
    } else {
      made[key] = ONE.includes(key) ? resolve(walk, value, under) : value
    }
  }
  return made
}

/** The schema behind a reference, itself resolved; `{}` with a trouble when there is none. */
function follow(walk: Walk, ref: Json, here: Here): Fields {
  const trouble = (code: string, params: Record<string, string>): Fields => {
    walk.troubles.push({ code, at: joinPointer(here.at, '$ref'), params })
    return {}
  }
  const place = typeof ref === 'string' ? placeOf(ref, here.file) : undefined
  if (place === undefined) return trouble('definition/remote-ref', { ref: String(ref) })
  const name = `${place.file}#${place.pointer}`
  if (here.inside.includes(name)) return trouble('definition/ref-cycle', { chain: [...here.inside, name].join(' → ') })
  const root = place.file === here.file ? here.root : load(walk, place.file)
  const target = root === undefined ? undefined : valueAt(root, place.pointer)
  if (root === undefined || target === undefined || !isFields(target))
    return trouble('definition/no-such-ref', { ref: String(ref) })
  const found = resolve(walk, target, {
    file: place.file,
    root,
    at: place.file === here.file ? `${here.file}#/schema${place.pointer}` : name,
    inside: [...here.inside, name],
  })
  return isFields(found) ? found : {}
}

/** Another file; what is wrong with it as JSON is said once, at its own place. */
function load(walk: Walk, file: string): Json | undefined {
  const source: unknown = Object.hasOwn(walk.sources, file) ? walk.sources[file] : undefined
  if (source === undefined) return undefined
  const wrong = jsonTroubles(source, `${file}#`)
  walk.troubles.push(...wrong)
  return wrong.length === 0 ? documentOf(source as Json) : undefined
}

const isFields = (value: Json): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
