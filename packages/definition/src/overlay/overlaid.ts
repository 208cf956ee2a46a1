// An item as a county has it: its overlays laid over the built bundle, the region's first, then the county's.
import { bundleTroubles } from '../build/bundle-troubles.ts'
import { merged } from '../build/merge.ts'
import type { Bundle } from '../format/bundle.ts'
import type { Json } from '../format/words.ts'
import type { Trouble } from '../problem/problem.ts'
import { overlayTroubles } from './overlay-troubles.ts'

export interface OverlayFile {
  /** Path of the file, for whoever has to mend it: `sample/overlays/senior-card.json`. */
  name: string
  value: unknown
}

/** With troubles there is no bundle; each leads to the line of the overlay that it is about. */
export function overlaid(base: Bundle, overlays: readonly OverlayFile[]): { bundle?: Bundle; troubles: Trouble[] } {
  let bundle = base
  for (const { name, value } of overlays) {
    const place = (trouble: Trouble): Trouble => ({ ...trouble, at: `${name}#${trouble.at}` })
    const wrong = overlayTroubles(value, bundle)
    if (wrong.length > 0) return { troubles: wrong.map(place) }
    const next = laidOver(bundle, value as { [key: string]: Json })
    const shape = bundleTroubles(next)
    if (shape.length > 0) return { troubles: shape.map(place) }
    bundle = next
  }
  return { bundle, troubles: [] }
}

export const laidOver = (base: Bundle, { service = {}, text = {} }: { [key: string]: Json }): Bundle =>
  merged(base as unknown as Json, { service, text }) as unknown as Bundle
