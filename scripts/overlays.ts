// The overlays of a county over an item: its calendar region's first, then its own.
import { existsSync, readFileSync } from 'node:fs'
import type { CountyFile, OverlayFile } from '@yichuang/definition'

const counties = new URL('../counties/', import.meta.url)

export function overlaysOf(county: CountyFile, item: string): OverlayFile[] {
  return [county.calendar, county.id].flatMap((layer) => {
    const name = `${layer}/overlays/${item}.json`
    const file = new URL(name, counties)
    if (!existsSync(file)) return []
    return [{ name, value: JSON.parse(readFileSync(file, 'utf8')) as unknown }]
  })
}
