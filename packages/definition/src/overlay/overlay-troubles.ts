// What an overlay may not do, each with its own code, at the overlay's own line.
import type { Bundle } from '../format/bundle.ts'
import type { Json } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { jsonTroubles } from '../shape/json.ts'
import { shapeTroubles } from '../shape/shape.ts'
import { joinPointer, valueAt } from '../validate/pointer.ts'
import { allowedAt } from './allowed.ts'
import { type Touched, touchedBy } from './touched.ts'

/** Whatever JSON comes in. `at` leads into the overlay. */
export function overlayTroubles(overlay: unknown, base: Bundle): Trouble[] {
  const wrong = jsonTroubles(overlay, '')
  if (wrong.length > 0) return wrong
  if (!isFields(overlay as Json)) return shapeTroubles('overlay', overlay as Json, '')
  const fields = overlay as { [key: string]: Json }
  const found = touchedBy(fields).flatMap((line) => lineTroubles(line, base))
  if (found.length > 0) return found
  const shape = shapeTroubles('overlay', fields, '')
  if (shape.length > 0) return shape
  return fields['item'] === base.id
    ? []
    : [{ code: 'definition/overlay-other-item', at: '/item', params: { name: String(fields['item']), id: base.id } }]
}

function lineTroubles({ at, path, value }: Touched, base: Bundle): Trouble[] {
  const say = (code: string, name: string): Trouble[] => [{ code: `definition/overlay-${code}`, at, params: { name } }]
  const [room, part = '', name = ''] = path
  if (room === 'flow') return say('touches-flow', path.at(-1) ?? 'flow')
  if (room === 'service' && part === 'rules') return say('touches-rules', name || 'rules')
  if (room === 'service' && path.includes('require')) return say('touches-require', path.join('/'))
  const allowed = allowedAt(path)
  if (allowed === undefined) return say('not-allowed', path.join('/'))
  if (room === 'service' && part === 'materials' && isAskedByRule(base, path)) return say('touches-rules', name)
  if (allowed.free) return []
  if (value === null) return say('takes-away', path.slice(1).join('/'))
  return ['limits', 'desks', 'units', 'switches', 'notices'].includes(part)
    ? namedTroubles({ at, path, value }, base)
    : []
}

/** A paper's rule stands in the built form already: the word alone would change what people read and not what they fill. */
function isAskedByRule(base: Bundle, [, , name = '', field]: readonly string[]): boolean {
  const was = valueAt(base as unknown as Json, joinPointer('/service/materials', name))
  const required = was !== undefined && isFields(was) ? was['required'] : undefined
  return (field === undefined || field === 'required') && required !== undefined && isFields(required)
}

/** A name that the item has not, a switch of another type, one way of several. */
function namedTroubles({ at, path, value }: Touched, base: Bundle): Trouble[] {
  const [, part = '', name = ''] = path
  const was = valueAt(base as unknown as Json, joinPointer(`/service/${part}`, name))
  const say = (code: string): Trouble[] => [{ code: `definition/overlay-${code}`, at, params: { name } }]
  if (was === undefined) return say('unknown-name')
  if (part === 'switches' && typeof was !== typeof value) return say('other-type')
  // RFC 7396 would put the one field in the place of the whole list.
  if (Array.isArray(was) && !Array.isArray(value)) return say('into-alternatives')
  return []
}

const isFields = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
