// The first copy of the kit on a page does the work; a later one says so and rests.

/** Its registration says that a copy is at work; nothing else of the page is touched. */
const MARK = 'yichuang-loader'

/** Whether this copy is the first on the page. Asked once by each copy that finds tags by itself. */
export function isFirst(): boolean {
  if (customElements.get(MARK)) {
    console.warn('yichuang: this page loads the kit twice; the first copy is at work, this one rests.')
    return false
  }
  customElements.define(MARK, class extends HTMLElement {})
  return true
}
