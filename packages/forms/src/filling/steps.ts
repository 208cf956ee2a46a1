// Pages of a form: its steps, or one page when it has none.
import type { Pointer } from '@yichuang/definition'
import type { FormProps } from '../props.ts'
import { pathOf } from './pointer.ts'

export interface Page {
  title: string
  /** Whether a top-level property stands on this page. */
  has: (field: string) => boolean
}

/**
 * The pages to fill. Corrections (`only`) are one page, so that nobody has to look for the open field. A field that no
 * step names stands on the last one: nothing that is required may be out of reach.
 */
export function pagesOf({ form, only }: Pick<FormProps, 'form' | 'only'>): Page[] {
  const steps = form.steps ?? []
  if (only || steps.length < 2) return [{ title: form.title, has: () => true }]
  const named = new Set(steps.flatMap(({ fields }) => fields))
  return steps.map(({ title, fields }, index) => ({
    title,
    has: (field) => fields.includes(field) || (index === steps.length - 1 && !named.has(field)),
  }))
}

/** The page that a pointer stands on. */
export const pageOf = (pages: Page[], pointer: Pointer): number =>
  Math.max(
    0,
    pages.findIndex((page) => page.has(pathOf(pointer)[0] ?? '')),
  )
