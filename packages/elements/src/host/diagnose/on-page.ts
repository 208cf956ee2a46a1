// Whether the tag can be seen at all, which copy of the kit is at work, and in which language it speaks.
import type { Inquiry } from './inquiry.ts'

export function onPage(inquiry: Inquiry): void {
  const { tag, known, facts } = inquiry
  facts['tag'] = tag.localName
  // In a sandbox the address has an origin, and the page has none.
  facts['page'] = self.origin
  facts['browser'] = navigator.userAgent
  facts['fetch'] = Function.prototype.toString.call(fetch).includes('[native code]') ? 'native' : 'of the page'
  if (served()) facts['serviceWorker'] = true
  copies(inquiry)
  const said = (tag.lang || tag.closest('[lang]')?.getAttribute('lang')) ?? ''
  facts['lang'] = known.lang
  if (said && !/^(zh|en)\b/i.test(said)) inquiry.find('language', 'lang', { said })
  if (tag.isConnected) seen(inquiry)
  else inquiry.find('hidden', 'page', { by: 'document', why: 'isConnected: false' })
}

/** Whether a worker of the page answers in place of the servers; in a sandbox one may not even ask. */
function served(): boolean {
  try {
    return Boolean(navigator.serviceWorker?.controller)
  } catch {
    return false
  }
}

/** A copy that came later leaves its version with the first: see `first.ts` and `claim.ts`. */
function copies(inquiry: Inquiry): void {
  const { copies = [] } = (customElements.get('yichuang-loader') ?? {}) as { copies?: string[] }
  const { rival } = inquiry.tag.constructor as { rival?: string }
  const others = copies.slice(1)
  if (rival) others.push(rival)
  inquiry.facts['kit'] = typeof YICHUANG_VERSION === 'string' ? YICHUANG_VERSION : 'source'
  if (others.length > 0) inquiry.find('second-copy', 'script', { others: others.join(', ') })
}

/** What hides the tag: its own style, or that of whatever is around it. */
function seen({ tag, find }: Inquiry): void {
  for (let at: Element | null = tag; at; at = above(at)) {
    const why = hiding(at, at === tag)
    if (!why) continue
    find('hidden', 'css', { by: nameOf(at), why })
    return
  }
}

/** Where the tag is drawn, once nothing explains why it might be empty. */
export function placed({ tag, facts, find }: Inquiry): void {
  const { width, height, right, bottom } = tag.getBoundingClientRect()
  const size = `${Math.round(width)} x ${Math.round(height)}`
  facts['size'] = size
  if (width < 1 || height < 1) find('hidden', 'css', { by: 'layout', why: size })
  else if (right + scrollX <= 0 || bottom + scrollY <= 0)
    find('hidden', 'css', { by: 'layout', why: `${Math.round(right)}, ${Math.round(bottom)}` })
}

function hiding(at: Element, own: boolean): string | undefined {
  const { display, visibility, opacity, overflow } = getComputedStyle(at)
  if (display === 'none') return 'display: none'
  // Inherited, and a descendant may take it back: only the tag's own counts.
  if (own && visibility !== 'visible') return `visibility: ${visibility}`
  if (Number(opacity) === 0) return 'opacity: 0'
  const { width, height } = at.getBoundingClientRect()
  const clips = !own && overflow !== 'visible' && display !== 'contents'
  return clips && (width < 1 || height < 1) ? `overflow: ${overflow}, ${width} x ${height}` : undefined
}

/** The element that draws this one: through slots and out of shadow roots. */
function above(at: Element): Element | null {
  const root = at.getRootNode()
  return at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** Tag and classes; an id may be somebody's number. */
const nameOf = (at: Element): string => [at.localName, ...at.classList].join('.')
