// Where one is: the step and its title. It takes the focus when the page changes, so that it is read out.
import type { ReactNode } from 'react'
import { fill } from '../words/words.ts'
import { useFilling, useWords } from './use-filling.ts'

export function Heading(): ReactNode {
  const words = useWords()
  const where = useFilling((filling) => filling.where)
  const pages = useFilling((filling) => filling.pages)
  const reviewed = useFilling(({ props }) => props.review === true)
  const of = pages.length + (reviewed ? 1 : 0)
  const n = where === 'review' ? of : where + 1
  const title = where === 'review' ? words.review : pages[where]?.title
  if (of < 2) return null
  return (
    <header className="yc-heading">
      <p className="yc-step">{fill(words.step, { n, of })}</p>
      <progress className="yc-steps" max={of} value={n} aria-hidden="true" />
      <h3 className="yc-title" part="title" tabIndex={-1} data-focus="heading">
        {title}
      </h3>
    </header>
  )
}
