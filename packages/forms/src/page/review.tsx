// All answers once more, step by step, each with a way back to it.
import type { ReactNode } from 'react'
import type { Place } from '../filling/survey.ts'
import { Answers } from './answers.tsx'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function Review(): ReactNode {
  const words = useWords()
  const filling = useTheFilling()
  const pages = useFilling((now) => now.pages)
  const tree = useFilling(({ look }) => look.tree)
  return (
    <div className="yc-review">
      <p className="yc-help">{words.reviewHint}</p>
      {pages.map((page) => (
        <section key={page.title} aria-label={page.title}>
          {pages.length > 1 && <h3 className="yc-group-title">{page.title}</h3>}
          <Answers
            places={tree.children
              .filter(({ path }) => page.has(String(path[0])))
              .flatMap((place) => opened(place, page.title))}
            beside={({ pointer, schema }) =>
              !schema.computed && { says: words.change, press: () => filling.focusOn(pointer) }
            }
          />
        </section>
      ))}
    </div>
  )
}

/** A step named after its only group need not say it twice. */
const opened = (place: Place, title: string): Place[] =>
  place.kind === 'group' && place.title === title ? place.children : [place]
