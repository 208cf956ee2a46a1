// Puts the focus where the filling asked, once the page that holds it is drawn.
import { type RefObject, useLayoutEffect } from 'react'
import type { FocusRequest } from '../filling/filling.ts'
import { useFilling } from './use-filling.ts'

export function useFocusRequests(box: RefObject<HTMLElement | null>): void {
  const request = useFilling((filling) => filling.focus)
  useLayoutEffect(() => {
    if (request && box.current) focusIn(box.current, request)
  }, [request, box])
}

function focusIn(box: HTMLElement, { on }: FocusRequest): void {
  const target =
    typeof on === 'string' ? box.querySelector<HTMLElement>(`[data-focus="${on}"]`) : fieldIn(box, on.pointer)
  target?.focus()
  target?.scrollIntoView({ block: typeof on === 'string' ? 'start' : 'center' })
}

/** The chosen answer or the first control of a field; the nearest field around it when it has none of its own. */
function fieldIn(box: HTMLElement, pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const field = box.querySelector(`[data-pointer="${CSS.escape(at)}"]`)
    for (const control of ['input:checked', 'input, select, textarea', 'button']) {
      const found = field?.querySelector<HTMLElement>(control)
      if (found) return found
    }
  }
  return null
}
