// Paper: the head of a sheet, one piece printed alone, and what is folded opened while the page prints.
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit'

/** What only paper shows at its top: whose it is, and what it is about. */
export const letterhead = (whose: string, about: string): TemplateResult =>
  html`<div class="letterhead" aria-hidden="true"><span>${whose}</span><span>${about}</span></div>`

/** Opens every fold of a tag before the page prints, however it was told to, and shuts it afterwards. */
export class Unfolded implements ReactiveController {
  #host: ReactiveElement
  #opened: HTMLDetailsElement[] = []

  constructor(host: ReactiveElement) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    window.addEventListener('beforeprint', this.#open)
    window.addEventListener('afterprint', this.#shut)
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeprint', this.#open)
    window.removeEventListener('afterprint', this.#shut)
  }

  #open = (): void => {
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const fold of this.#opened) fold.open = true
  }

  #shut = (): void => {
    for (const fold of this.#opened) fold.open = false
  }
}

/** For the sheet's own page, which has a size and may number its leaves. */
const PAGE = `
  @page { size: A4; margin: 18mm 20mm; @bottom-center { content: counter(page) " / " counter(pages); font-size: 9pt; } }
  body { margin: 0; padding: 12px; }
  @media print { body { padding: 0; } }
`

/** Opens a sheet with a copy of `piece` in its own look and prints it; where no window may open, prints the page. */
export function printSheet(title: string, piece: Element, head?: Element | null): void {
  const sheet = window.open('', '_blank', 'width=820,height=900')
  if (!sheet) {
    window.print()
    return
  }
  const page = sheet.document
  page.title = title
  page.documentElement.lang = piece.closest('[lang]')?.getAttribute('lang') ?? 'zh-CN'
  page.adoptedStyleSheets = looksOf(piece.getRootNode(), (sheet as Window & typeof globalThis).CSSStyleSheet)
  const ground = page.createElement('div')
  ground.className = 'yc'
  if (head) ground.append(page.importNode(head, true))
  ground.append(copyOf(piece, page))
  page.body.replaceChildren(ground)
  for (const fold of ground.querySelectorAll('details')) fold.open = true
  sheet.addEventListener('afterprint', () => sheet.close())
  sheet.focus()
  sheet.print()
}

/** The looks of the root that the piece stands in; a sheet belongs to the document it was made in. */
function looksOf(root: Node, Sheet: typeof CSSStyleSheet): CSSStyleSheet[] {
  const own = root instanceof ShadowRoot ? root.adoptedStyleSheets : []
  const texts = [...own.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join('\n')), PAGE]
  try {
    return texts.map((text) => {
      const look = new Sheet()
      look.replaceSync(text)
      return look
    })
  } catch {
    // A browser without constructable sheets prints plainly.
    return []
  }
}

/** A copy of an element loses what was drawn on its canvases. */
function copyOf(piece: Element, page: Document): Element {
  const copy = page.importNode(piece, true)
  const drawn = [...piece.querySelectorAll('canvas')]
  copy.querySelectorAll('canvas').forEach((canvas, n) => {
    const from = drawn[n]
    if (from && from.width > 0 && from.height > 0) canvas.getContext('2d')?.drawImage(from, 0, 0)
  })
  return copy
}
