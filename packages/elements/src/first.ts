// The first copy of the kit on a page does the work; a later one says so and rests.
/** Its registration says that a copy is at work; nothing else of the page is touched. */
const MARK = 'yichuang-loader'

/** Whether this copy is the first on the page. Asked once by each copy that finds tags by itself. */
export function isFirst(): boolean {
  const first = customElements.get(MARK)
  if (first) {
    // For `diagnose()`.
    ;(first as { copies?: string[] }).copies?.push(version())
    console.warn('yichuang: this page loads the kit twice; the first copy is at work, this one rests.')
    return false
  }
  customElements.define(MARK, Object.assign(class extends HTMLElement {}, { copies: [version()] }))
  return true
}

const version = (): string => (typeof YICHUANG_VERSION === 'string' ? YICHUANG_VERSION : 'source')
