// Moves the reader along when what is shown changes.
import type { ReactiveElement } from 'lit'

/** After the next drawing, puts the focus on what `selector` finds, else on what `otherwise` finds, and brings it into view. */
export async function focusOn(tag: ReactiveElement, selector: string, otherwise?: string): Promise<void> {
  await tag.updateComplete
  const find = (one: string) => tag.renderRoot.querySelector<HTMLElement>(one)
  const target = find(selector) ?? (otherwise ? find(otherwise) : undefined)
  if (!target) return
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
}
