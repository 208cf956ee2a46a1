// The files of a county as its operator puts them into the bucket: `counties/{id}.json`, one object.
import { type County, checkFile, say } from '@yichuang/definition'
import { isPublicAddress } from '../outbox/address.ts'

/** A changed directory is believed after this long at the latest. */
const KEPT = 10_000

/**
 * Reads `{ county, directory, calendars }` from the bucket and keeps it for ten seconds.
 * A file that is not of the format is refused with its place, rather than half believed.
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
    const [wrong] = findingsIn(county)
    if (wrong) throw new Error(`counties/${id}.json ${wrong}`)
    if (county.county.id !== id) throw new Error(`counties/${id}.json holds another county`)
    kept.set(id, { county, until: Date.now() + KEPT })
    return county
  }
}

function findingsIn(files: Partial<County>): string[] {
  const { county, directory, calendars } = files
  if (!Array.isArray(calendars)) return ['/calendars: a list is missing']
  const shape = [
    ...checkFile('county', county, { lang: 'en' }).map((found) => ({ ...found, at: `/county${found.at}` })),
    ...checkFile('directory', directory, { lang: 'en' }).map((found) => ({ ...found, at: `/directory${found.at}` })),
    ...calendars.flatMap((year, i) =>
      checkFile('calendar', year, { lang: 'en' }).map((found) => ({ ...found, at: `/calendars/${i}${found.at}` })),
    ),
  ]
  // A substitute who falls ill himself is no reason to close the county: what is wrong inside a directory is told by the check.
  return (shape.length ? shape : addressesIn(county)).map(({ at, says }) => `${at}: ${says}`)
}

/** Where messages go must be a public https address; each call asks again. */
function addressesIn({ webhooks = {}, notifier }: Partial<County['county']> = {}): { at: string; says: string }[] {
  const all = [
    ...Object.entries(webhooks).map(([name, { url }]) => ({ at: `/county/webhooks/${name}/url`, url })),
    ...(notifier ? [{ at: '/county/notifier/url', url: notifier.url }] : []),
  ]
  return all
    .filter(({ url }) => !isPublicAddress(url))
    .map(({ at }) => ({ at, says: say({ code: 'outbox/address-refused', at }, 'en').says }))
}
