// Which files a field takes, by the `accept` of its input.
import type { Lang } from '@yichuang/definition'

/** Whether a file is of a kind in `accept`; one whose kind the browser does not know is left to the server. */
export function accepts(accept: string, { type, name }: File): boolean {
  if (type === '') return true
  return listOf(accept).some((kind) => {
    if (kind.startsWith('.')) return name.toLowerCase().endsWith(kind)
    return kind.endsWith('/*') ? type.startsWith(kind.slice(0, -1)) : kind === type
  })
}

/** `image/jpeg,application/pdf` as `JPG、PDF`. */
export const kindsOf = (accept: string, lang: Lang): string =>
  listOf(accept)
    .map((kind) =>
      kind
        .replace(/^.*[/.]/, '')
        .replace('jpeg', 'jpg')
        .toUpperCase(),
    )
    .join(lang === 'en' ? ', ' : '、')

const listOf = (accept: string): string[] => accept.split(',').map((kind) => kind.trim().toLowerCase())
