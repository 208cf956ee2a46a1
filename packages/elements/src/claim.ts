// Registers a tag unless the page already has it.
/** The first to claim a tag keeps it; a second copy of the kit does no harm, and says that it is not at work. */
export function claim(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag)
  if (!first) customElements.define(tag, element)
  else if (first !== element) {
    // For `diagnose()`; what is not the kit's is left alone.
    if ('diagnose' in first.prototype)
      Object.assign(first, { rival: typeof YICHUANG_VERSION === 'string' ? YICHUANG_VERSION : 'source' })
    console.warn(`yichuang: <${tag}> is registered already, by another copy of the kit or by the page; that one stays.`)
  }
}
