// The reader's language, from Accept-Language and what the county speaks.
import type { Lang } from '@yichuang/definition'

/** The first language of the header that the county offers; otherwise the county's own. */
export function languageOf(header: string | undefined, offered: readonly Lang[] = ['zh-CN', 'en']): Lang {
  for (const part of (header ?? '').split(',')) {
    const tag = part.split(';')[0]?.trim().toLowerCase() ?? ''
    const found = offered.find((lang) => lang.slice(0, 2) === tag.slice(0, 2))
    if (found) return found
  }
  return offered[0] ?? 'zh-CN'
}
