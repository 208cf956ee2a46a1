// The loader: finds the kit's tags, now and later, and brings each one's code when the first of it appears.
import { isFirst } from './first.ts'
import { able, unable } from './unable.ts'

/** Every tag and where its code is. */
const TAGS: Record<string, () => Promise<unknown>> = {
  'service-list': () => import('./service-list/define.ts'),
  'service-item': () => import('./service-item/define.ts'),
  'service-case': () => import('./service-case/define.ts'),
  'staff-inbox': () => import('./staff-inbox/define.ts'),
  'staff-case': () => import('./staff-case/define.ts'),
  'staff-calendar': () => import('./staff-calendar/define.ts'),
}
const ANY = Object.keys(TAGS).join()
const asked = new Set<string>()

if (isFirst()) {
  find(document)
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const node of change.addedNodes) if (node instanceof Element) find(node)
    }
  }).observe(document, { childList: true, subtree: true })
}

function find(root: Document | Element): void {
  if (root instanceof Element) bring(root.localName)
  for (const tag of root.querySelectorAll(ANY)) bring(tag.localName)
}

/** Brings a tag's code once. When that fails the HTML inside the tag stays, and the next appearance tries again. */
function bring(tag: string): void {
  const load = TAGS[tag]
  if (!load || asked.has(tag)) return
  const there = customElements.get(tag)
  // Imported, or brought by an older kit or the page itself, of which nobody would hear otherwise.
  if (there && 'diagnose' in there.prototype) return
  asked.add(tag)
  if (there) {
    fail(tag, new Error(`<${tag}> is registered already`))
    return
  }
  load().then(
    () => able(tag),
    (reason: unknown) => {
      asked.delete(tag)
      fail(tag, reason)
    },
  )
}

function fail(tag: string, reason: unknown): void {
  unable(tag, reason)
  console.error(`yichuang: <${tag}> could not be loaded. → await document.querySelector('${tag}').diagnose()`, reason)
}
