// What the reader looks for in the catalogue, and which services that leaves.
import type { ItemSummary } from '@yichuang/client'

export interface Filter {
  /** Words that must all be found, in any case and width. */
  text: string
  /** Empty for all. */
  theme: string
  /** Empty for all. */
  audience: string
}

export const ALL: Filter = { text: '', theme: '', audience: '' }

/** Services that fit, those that can be applied for first. */
export function matching(items: ItemSummary[], { text, theme, audience }: Filter): ItemSummary[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean)
  return items
    .filter((item) => {
      const said = plain([item.name, item.summary, ...item.themes, ...item.audience].join('\n'))
      return (
        (!theme || item.themes.includes(theme)) &&
        (!audience || item.audience.includes(audience)) &&
        wanted.every((word) => said.includes(word))
      )
    })
    .sort((a, b) => Number(a.status !== 'active') - Number(b.status !== 'active'))
}

/** Each theme or audience once, in the order of the catalogue. */
export const choicesOf = (items: ItemSummary[], of: 'themes' | 'audience'): string[] => [
  ...new Set(items.flatMap((item) => item[of])),
]

/** The same choice in the catalogue as another language tells it: it stands at the same place of the same service. */
export function translated(filter: Filter, before: ItemSummary[], after: ItemSummary[]): Filter {
  const same = (chosen: string, of: 'themes' | 'audience'): string => {
    if (!chosen || choicesOf(after, of).includes(chosen)) return chosen
    const item = before.find((one) => one[of].includes(chosen))
    return after.find(({ id }) => id === item?.id)?.[of][item?.[of].indexOf(chosen) ?? -1] ?? ''
  }
  return { ...filter, theme: same(filter.theme, 'themes'), audience: same(filter.audience, 'audience') }
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase()
