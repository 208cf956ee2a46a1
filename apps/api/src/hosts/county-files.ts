// The files of a county as its operator puts them into the bucket: `counties/{id}.json`, one object.
import type { County } from '@yichuang/definition'

/** A changed directory is believed after this long at the latest. */
const KEPT = 10_000

/**
 * Reads `{ county, directory, calendars }` from the bucket and keeps it for ten seconds.
 * Put there by: `wrangler r2 object put {bucket}/counties/{id}.json --file county.json`
 */
export function countyFiles(bucket: () => R2Bucket): (id: string) => Promise<County | undefined> {
  const kept = new Map<string, { county: County; until: number }>()
  return async (id) => {
    const known = kept.get(id)
    if (known && known.until > Date.now()) return known.county
    if (!/^[a-z][a-z0-9-]{0,79}$/.test(id)) return undefined
    const found = await bucket().get(`counties/${id}.json`)
    if (!found) return undefined
    const county = await found.json<County>()
    if (county.county.id !== id) throw new Error(`counties/${id}.json holds another county`)
    kept.set(id, { county, until: Date.now() + KEPT })
    return county
  }
}
