// Registers a tag unless the page already has it.

/** The first to claim a tag keeps it; a second copy of the kit does no harm. */
export function claim(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
