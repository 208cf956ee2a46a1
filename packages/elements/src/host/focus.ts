// Moves the reader along when what is shown changes.
import type { ReactiveElement } from 'lit'

/** After the next drawing, puts the focus on the first match of `selector` and brings the tag's top into view. */
export async function focusOn(tag: ReactiveElement, selector: string): Promise<void> {
  await tag.updateComplete
  const target = tag.renderRoot.querySelector<HTMLElement>(selector)
  if (!target) return
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
}
