// A filled form as one reader may see it, and which of its fields were masked.
import { type Json, own, type Pointer } from '@yichuang/definition'
import type { Place } from './classes.ts'
import { maskValue } from './mask.ts'
import type { Sight } from './sight.ts'

export interface MaskedForm {
  value: Json
  /** Pointers of what was masked: what can be asked for. */
  masked: Pointer[]
  /** Texts that tell who it is, each with what stands for it: notes may repeat them. */
  told: [plain: string, masked: string][]
}

export function maskedForm(place: Place, value: Json, { sight, office = false }: Options): MaskedForm {
  const found: Found = { masked: [], told: [] }
  return { value: walk({ place, at: '', sight, found, office }, value) ?? null, ...found }
}

interface Options {
  sight: Sight
  /** Filled by the office: what it says in its own words is read like a note, not masked whole. */
  office?: boolean
}

/** Every text of a value, changed. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mapTexts(part, change)]))
}

/** The same to start typing from: what would be masked is left out, or it would be sent back; `open` is to be typed, and stays. */
export function startForm(
  place: Place,
  value: Json,
  { sight, open }: { sight: Sight; open: readonly Pointer[] },
): Json {
  return walk({ place, at: '', sight, found: { masked: [], told: [] }, open }, value) ?? {}
}

type Found = Omit<MaskedForm, 'value'>

interface Spot {
  place: Place | undefined
  at: Pointer
  sight: Sight
  found: Found
  office?: boolean
  /** With it, what is masked is left out but for these. */
  open?: readonly Pointer[]
}

function walk(spot: Spot, value: Json): Json | undefined {
  const { place, at, sight, found, open } = spot
  if (value === null || open?.includes(at)) return value
  if (Array.isArray(value) && value.some((one) => typeof one === 'object')) {
    return value.map((one, i) => walk({ ...spot, place: place?.items, at: `${at}/${i}` }, one) ?? null)
  }
  if (typeof value === 'object' && !Array.isArray(value)) {
    const parts = Object.entries(value).map(
      ([name, part]) =>
        [name, walk({ ...spot, place: place?.fields.get(name), at: `${at}/${escaped(name)}` }, part)] as const,
    )
    return Object.fromEntries(parts.filter((part): part is readonly [string, Json] => part[1] !== undefined))
  }
  const pii = place?.pii ?? 'basic'
  // Files are shown or not by the sight of papers; their ids tell nothing.
  if (sight[pii] === 'plain' || place?.schema.format === 'file') return value
  // Which of a few answers was given tells nobody who it is, and other fields depend on it.
  if (pii === 'basic' && (place?.schema.oneOf || place?.schema.enum)) return value
  if (spot.office && pii === 'basic' && isWords(value, place)) return value
  const mask = maskValue(value, { name: place?.name ?? '', schema: { ...place?.schema, pii } })
  if (mask === value) return value
  if (open) return undefined
  found.masked.push(at)
  if (typeof value === 'string' && typeof mask === 'string' && tells(value, mask)) found.told.push([value, mask])
  return mask
}

/** Short answers and ordinary words stand in many sentences; names, numbers and addresses do not. */
const tells = (value: string, mask: string): boolean => (mask === '***' ? value.length >= 6 : value.length >= 2)

const isWords = (value: Json, place: Place | undefined): boolean =>
  typeof value === 'string' && !/name$/i.test(place?.name ?? '') && !place?.schema.oneOf && !place?.schema.format

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** The value at a pointer; undefined when there is none. */
export function valueAt(value: Json, pointer: Pointer): Json | undefined {
  let at: Json | undefined = value
  for (const part of pointer.split('/').slice(1)) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null) return undefined
    at = Array.isArray(at) ? (/^\d+$/.test(name) ? at[Number(name)] : undefined) : own(at, name)
  }
  return at
}
