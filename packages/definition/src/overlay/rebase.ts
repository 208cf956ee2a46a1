// The base has a new version: which of the places that an overlay touches have changed underneath it.
import { canonical } from '../canonical.ts'
import type { Bundle } from '../format/bundle.ts'
import type { Overlay } from '../format/overlay.ts'
import type { Json, Pointer } from '../format/words.ts'
import { rebaseWords } from '../problem/overlay.ts'
import type { Lang } from '../problem/problem.ts'
import { sayWith } from '../problem/say-with.ts'
import { joinPointer, valueAt } from '../validate/pointer.ts'
import { touchedBy } from './touched.ts'

export interface Rebased {
  at: Pointer
  /** `agrees`: the base says now what the overlay says. `gone`: what the overlay changes is no more. `moved`: both have changed it. */
  kind: 'agrees' | 'gone' | 'moved'
  /** The three sides; absent where nothing stands. */
  was?: Json
  is?: Json
  overlay: Json
  says: string
  try: string
}

/** Only what has changed; an overlay whose places are as before can go on as it is. */
export function rebase(
  old: Bundle,
  now: Bundle,
  overlay: Overlay,
  { lang = 'zh-CN' }: { lang?: Lang } = {},
): Rebased[] {
  return touchedBy(overlay as unknown as { [key: string]: Json }).flatMap(({ at, path, value }) => {
    const [was, is] = [old, now].map((bundle) => valueAt(bundle as unknown as Json, at))
    if (spelled(was) === spelled(is) && !isGone(now, path)) return []
    const kind = isGone(now, path) ? 'gone' : spelled(is) === spelled(value ?? undefined) ? 'agrees' : 'moved'
    const { says, try: way } = sayWith(rebaseWords, { code: kind, at, params: { name: path.join('/') } }, lang)
    return [
      {
        at,
        kind,
        ...(was === undefined ? {} : { was }),
        ...(is === undefined ? {} : { is }),
        overlay: value,
        says,
        try: way,
      },
    ]
  })
}

const spelled = (value: Json | undefined): string => (value === undefined || value === null ? '' : canonical(value))

/** The limit, the desk, … itself is not there any more. A text that a county adds never was. */
function isGone(now: Bundle, [room, part = '', name]: readonly string[]): boolean {
  if (room !== 'service' || name === undefined || !NAMED.includes(part)) return false
  return valueAt(now as unknown as Json, joinPointer(`/service/${part}`, name)) === undefined
}

const NAMED = ['limits', 'desks', 'units', 'switches', 'notices']
