// A county's own names in another language: the county, its units and posts, its telephone notes, its calendars' sources.
import type { County } from './format/county.ts'
import { own } from './own.ts'
import type { Lang } from './problem/problem.ts'

/** Kept for each county: what counts days knows a county by its object. */
const known = new WeakMap<County, Partial<Record<Lang, County>>>()

/**
 * The county as a reader of `lang` is told of it, from `text` of its `county.json`; what has no translation stays. For
 * showing only: what is decided and issued is in the county's own words. People keep their names.
 */
export function countyIn(county: County, lang: Lang): County {
  const words = own(county.county.text, lang)
  if (!words) return county
  const made = known.get(county)?.[lang] ?? translated(county, words)
  known.set(county, { ...known.get(county), [lang]: made })
  return made
}

function translated({ county, directory, calendars }: County, words: Record<string, string>): County {
  const say = (text: string) => own(words, text) ?? text
  const said = <T extends object, K extends keyof T>(thing: T, keys: K[]): T => {
    const texts = keys.flatMap((key) => (typeof thing[key] === 'string' ? [[key, say(thing[key] as string)]] : []))
    return { ...thing, ...Object.fromEntries(texts) }
  }
  const each = <T extends object>(map: Record<string, T>, change: (one: T) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(map).map(([key, one]) => [key, change(one)]))
  const { remedies } = county
  return {
    county: {
      ...said(county, ['name', 'phone']),
      ...(remedies ? { remedies: said(remedies, ['reviewBody', 'court']) } : {}),
    },
    directory: {
      ...directory,
      units: each(directory.units, (unit) => said(unit, ['name', 'address', 'phone'])),
      posts: each(directory.posts, (post) => said(post, ['title'])),
    },
    calendars: calendars.map((file) => ({ ...file, source: said(file.source, ['notice', 'note']) })),
  }
}
