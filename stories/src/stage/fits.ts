// Whether a tag fits its reader: nothing runs out of the page or is cut off, and in elder mode nothing is small.

/** Everything in a tag that is seen, through the shadow roots of the tags in it. */
function seenIn(tag: Element): HTMLElement[] {
  const inside = [...(tag.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])]
  return inside.flatMap((one) => [...(isSeen(one) ? [one] : []), ...seenIn(one)])
}
const isSeen = (one: HTMLElement): boolean =>
  one.getClientRects().length > 0 && !one.closest('.quiet, .yc-unseen') && one.checkVisibility()

const named = (one: HTMLElement, says: string): string =>
  `${one.localName}${one.className ? `.${one.className}` : ''} "${one.textContent?.trim().slice(0, 24)}" ${says}`

/** What runs out of the page to the right, and text that its box cuts off. A table in a frame of its own may be pushed. */
export function wide(tag: HTMLElement): string[] {
  const edge = document.documentElement.clientWidth
  return seenIn(tag).flatMap((one) => {
    const { overflowX } = getComputedStyle(one)
    const { right, width } = one.getBoundingClientRect()
    const pushed = one.parentElement?.closest('.frame')
    if (width > 0 && right > edge + 1 && !pushed) return named(one, `ends at ${Math.round(right)} of ${edge}`)
    const cut =
      overflowX !== 'visible' && overflowX !== 'auto' && overflowX !== 'scroll' && !one.matches('input, select')
    // What is one pixel wide is there to be heard.
    return cut && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 ? named(one, 'is cut off') : []
  })
}

/** Type below 18 px, and targets below 44 px: what elder mode may not have. */
export function small(tag: HTMLElement): string[] {
  return seenIn(tag).flatMap((one) => {
    const faults: string[] = []
    const size = Number.parseFloat(getComputedStyle(one).fontSize)
    if (speaks(one) && size < 18) faults.push(named(one, `is ${size} px`))
    const target = targetOf(one)?.getBoundingClientRect()
    if (target && (target.height < 43.9 || target.width < 43.9))
      faults.push(named(one, `is a target of ${Math.round(target.width)} × ${Math.round(target.height)} px`))
    return faults
  })
}

const speaks = (one: HTMLElement): boolean =>
  [...one.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')

/** What a finger meets of it: a box to tick is pressed on its whole line, a service on its whole card. */
function targetOf(one: HTMLElement): HTMLElement | undefined {
  if (!one.matches('button, select, summary, input, textarea')) return undefined
  return (
    one.closest<HTMLElement>('.service') ??
    (one.matches('[type=radio], [type=checkbox]') ? one.closest('label') : one) ??
    one
  )
}
