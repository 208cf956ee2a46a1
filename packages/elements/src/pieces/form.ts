// Draws a form of the forms room inside a Lit template: `<div ${formHere(props)}></div>`, after `await loadForms()`.
import type { FormProps, MountedForm } from '@yichuang/forms'
import { noChange } from 'lit'
import { AsyncDirective, directive } from 'lit/async-directive.js'
import { type ElementPart, type PartInfo, PartType } from 'lit/directive.js'

type Room = typeof import('@yichuang/forms')
let room: Room | undefined

/** Brings the forms room in, once; it is far larger than everything else, so nobody waits for it who only reads. */
export async function loadForms(): Promise<void> {
  room ??= await import('@yichuang/forms')
}

class FormHere extends AsyncDirective {
  #box: Element | undefined
  #props: FormProps | undefined
  #mounted: MountedForm | undefined

  constructor(part: PartInfo) {
    super(part)
    if (part.type !== PartType.ELEMENT) throw new Error('formHere stands in an element')
  }

  render(_props: FormProps): typeof noChange {
    return noChange
  }

  override update(part: ElementPart, [props]: [FormProps]): typeof noChange {
    this.#box = part.element
    this.#props = props
    if (this.#mounted) this.#mounted.update(props)
    // Lit fills a template before it is in the page, and the look goes to the page's shadow root.
    else queueMicrotask(() => this.#mount())
    return noChange
  }

  override disconnected(): void {
    this.#mounted?.unmount()
    this.#mounted = undefined
  }

  override reconnected(): void {
    this.#mount()
  }

  #mount(): void {
    if (!room || !this.#box || !this.#props || this.#mounted || !this.isConnected) return
    const root = this.#box.getRootNode()
    if (root instanceof ShadowRoot) wear(root, room.formStyles)
    this.#mounted = room.mountForm(this.#box as HTMLElement, this.#props)
  }
}

export const formHere = directive(FormHere)

const sheets = new Map<string, CSSStyleSheet>()

/** Lets the forms' own sheet apply in this shadow root too. */
function wear(root: ShadowRoot, text: string): void {
  let sheet = sheets.get(text)
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    sheets.set(text, sheet)
  }
  // A fresh array: older browsers freeze the one they give.
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
