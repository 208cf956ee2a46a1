// Another tag of the kit inside a tag: under the same prefix, its code brought when it is needed.
import { type StaticValue, unsafeStatic } from 'lit/static-html.js'

type Tag = 'service-item' | 'service-case' | 'staff-case'

const OWN = /(?:service|staff)-[a-z]+$/
/** One value a name: Lit makes a template for each. */
const known = new Map<string, StaticValue>()

/** The name of `tag` in the kit that `of` belongs to, for a static template. */
export function sister(of: Element, tag: Tag): StaticValue {
  const name = nameOf(of, tag)
  const value = known.get(name) ?? unsafeStatic(name)
  known.set(name, value)
  return value
}

/** Brings the tag's code in, unless its name is registered; under a prefix all of them are. */
export async function bringSister(of: Element, tag: Tag, load: () => Promise<unknown>): Promise<void> {
  if (!customElements.get(nameOf(of, tag))) await load()
}

/** The prefix is what a host gave to `define`, which lets only names through. */
const nameOf = (of: Element, tag: Tag): string => of.localName.replace(OWN, tag)
