// The tags under a prefix of the host's own, beside whatever else is registered on the page.
import { KIT } from './kit.ts'

/** What HTML and customElements allow before our names, in small Latin letters. */
const PREFIX = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Registers every tag once more as `{prefix}-{tag}`; inside each other they go by the same prefix.
 *
 * @example define('gx') // <gx-service-item api="…" item="senior-card"></gx-service-item>
 */
export function define(prefix: string): void {
  if (!PREFIX.test(prefix))
    throw new TypeError(
      `yichuang: "${prefix}" cannot stand before a tag; use small letters and digits, such as define('gx').`,
    )
  const names = Object.keys(KIT).map((tag) => `${prefix}-${tag}`)
  const taken = names.find((name) => customElements.get(name))
  if (taken) {
    console.warn(`yichuang: <${taken}> is registered already; define('${prefix}') changes nothing.`)
    return
  }
  for (const [tag, kind] of Object.entries(KIT)) customElements.define(`${prefix}-${tag}`, another(kind))
}

/** A class can have one name only. */
const another = (Kind: new () => HTMLElement): CustomElementConstructor => class extends Kind {}
