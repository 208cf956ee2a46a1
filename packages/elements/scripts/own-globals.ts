// Keeps Lit out of the page's globals: it writes none, and reads none that an element's id could stand for.
import type { Plugin } from 'vite'

/**
 * Lit notes its versions and its metadata on `globalThis` and `Symbol`, and reads switches such as `ShadyCSS` there:
 * a page with `<div id="ShadyCSS">` would make it write style elements. Here it gets an object with just what it needs.
 */
const OWN = `const page_ = {
  ShadowRoot,
  trustedTypes: typeof globalThis.trustedTypes?.createPolicy === 'function' ? globalThis.trustedTypes : undefined,
  metadata: Symbol('metadata'),
  litPropertyMetadata: new WeakMap(),
}
`

export const ownGlobals = (): Plugin => ({
  name: 'yichuang:own-globals',
  transform(code, id) {
    if (!/node_modules\/(lit-html|lit-element|@lit\/reactive-element)\//.test(id)) return
    const kept = code
      .replace(/\bglobalThis\b/g, 'page_')
      .replace(/\bSymbol\.metadata\b/g, 'page_.metadata')
      .replace(/(?<![.\w])litPropertyMetadata\b/g, 'page_.litPropertyMetadata')
    return kept === code ? undefined : { code: OWN + kept, map: null }
  },
})
