// The reader's language, and hearing of it when somebody switches it while the page is open.
import type { Lang } from '@yichuang/definition'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

type Host = ReactiveControllerHost & HTMLElement

export class Language implements ReactiveController {
  #host: Host
  #observer: MutationObserver | undefined

  constructor(host: Host) {
    this.#host = host
    host.addController(this)
  }

  /** The tag's own `lang`, else the nearest around it, through shadow roots, as HTML has it. */
  get now(): Lang {
    const said = this.#host.lang || nearest(this.#host)
    return said.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
  }

  hostConnected(): void {
    // Moving a tag may bring it under another language.
    this.#host.requestUpdate()
    let was = this.now
    this.#observer = new MutationObserver(() => {
      if (was === this.now) return
      was = this.now
      this.#host.requestUpdate()
    })
    const options = { attributes: true, attributeFilter: ['lang'], subtree: true }
    for (const root of rootsOf(this.#host)) this.#observer.observe(root, options)
  }

  hostDisconnected(): void {
    this.#observer?.disconnect()
  }
}

/** Every root that the tag stands in, from its own outwards. */
function rootsOf(tag: Element): Node[] {
  const root = tag.getRootNode()
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root]
}

function nearest(tag: Element): string {
  const found = tag.closest('[lang]')
  if (found) return found.getAttribute('lang') ?? ''
  const root = tag.getRootNode()
  return root instanceof ShadowRoot ? nearest(root.host) : ''
}
