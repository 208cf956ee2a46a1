// What stands on a page in a language that its reader did not choose.
import type { Json, Lang } from '@yichuang/definition'
import { county, NOTICE, people, scenarioNames, scenarioOf } from './world.ts'

/** Names of people and of notices, and what people wrote: the same in every language. */
const written: string[] = [
  ...Object.values(county.directory.people).map(({ name }) => name),
  ...Object.values(people.people).map(({ name }) => name),
  NOTICE,
  ...county.calendars.flatMap(({ source }) => source?.notice ?? []),
  ...scenarioNames.flatMap((name) => scenarioOf(name).steps.flatMap(({ form }) => stringsIn(form ?? null))),
]
  .filter((text) => /\p{Script=Han}/u.test(text))
  .sort((one, other) => other.length - one.length)

/** Kinds of files, units of size, and the letter at the end of an ID number: the same in Chinese. */
const LATIN = /^(JPG|PNG|PDF|JSON|KB|MB|X)$/
const ADDRESS = /https?:\S+|\S+\.(png|jpg|pdf)/g

/** What somebody wrote, as whoever may not see it is shown it: 黄*兰, 江滨路 ***. */
const MASKED_NUMBER = /[A-Za-z]\*+\d*/g
const MASKED = /\p{Script=Han}+ ?\*+\p{Script=Han}*/gu

/** Words of the other language in a text; `[]` when there is none. */
export function foreign(text: string, lang: Lang): string[] {
  if (lang === 'zh-CN') {
    const words =
      text
        .replace(ADDRESS, ' ')
        .replace(MASKED_NUMBER, ' ')
        .match(/\b[A-Za-z]+(?![A-Za-z]*[-\d.])\b/g) ?? []
    return words.filter((word) => !LATIN.test(word))
  }
  const rest = written.reduce((left, name) => left.replaceAll(name, ' '), text.replace(MASKED, ' '))
  return rest.match(/[\p{Script=Han}，。、；：（）“”]*\p{Script=Han}[\p{Script=Han}，。、；：（）“”]*/gu) ?? []
}

/** Every string in it, whatever it is under. */
export function stringsIn(value: Json): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return (Array.isArray(value) ? value : Object.values(value)).flatMap(stringsIn)
}

/** Everything read or read out in `lang` below a node, shadow roots included; what is marked as another language, or as none, is not. */
export function readIn(node: Node, lang: Lang): string[] {
  if (node instanceof Text) return [node.data]
  if (node instanceof HTMLStyleElement) return []
  if (!(node instanceof Element)) return [...node.childNodes].flatMap((child) => readIn(child, lang))
  if (node.getAttribute('translate') === 'no') return []
  const own = node.getAttribute('lang')
  if (own && own !== lang) return []
  const said = ['aria-label', 'title', 'placeholder', 'alt', 'data-label'].flatMap(
    (name) => node.getAttribute(name) ?? [],
  )
  const inner = node.shadowRoot ? readIn(node.shadowRoot, lang) : []
  return [...said, ...inner, ...[...node.childNodes].flatMap((child) => readIn(child, lang))]
}
