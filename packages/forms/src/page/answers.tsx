// Answers to read: the read-only form, the review page and everything that is closed during a correction.
import type { ReactNode } from 'react'
import type { Place } from '../filling/survey.ts'
import type { FormProps } from '../props.ts'
import { fill } from '../words/words.ts'
import { answerText } from './answer-text.ts'
import { StoredFile } from './stored-file.tsx'
import { useWords } from './use-filling.ts'

interface AnswersProps {
  places: readonly Place[]
  /** The button beside an answer. */
  beside?: FormProps['beside'] | undefined
}

export function Answers({ places, ...more }: AnswersProps): ReactNode {
  return runsOf(places).map((run) =>
    Array.isArray(run) ? (
      <dl className="yc-answers" part="answers" key={run[0]?.pointer}>
        {run.map((place) => (
          <Row key={place.pointer} place={place} {...more} />
        ))}
      </dl>
    ) : (
      <section className="yc-answer-group" key={run.pointer} aria-label={run.title} data-pointer={run.pointer}>
        <h4>{run.title}</h4>
        <Answers places={run.children} {...more} />
      </section>
    ),
  )
}

/** In the order of the form: neighbouring answers share a list, a group stands by itself; empty groups are left out. */
function runsOf(places: readonly Place[]): (Place[] | Place)[] {
  const runs: (Place[] | Place)[] = []
  for (const place of places) {
    const last = runs[runs.length - 1]
    if (place.kind === 'group' || place.kind === 'list') {
      if (place.value !== undefined) runs.push(place)
    } else if (Array.isArray(last)) last.push(place)
    else runs.push([place])
  }
  return runs
}

function Row({ place, beside }: { place: Place } & Omit<AnswersProps, 'places'>): ReactNode {
  const words = useWords()
  const button = beside?.(place)
  return (
    <div className="yc-answer" data-pointer={place.pointer}>
      <dt>{place.title}</dt>
      <dd>
        <Answer place={place} />
        {button && (
          <button
            type="button"
            className="yc-button yc-quiet"
            part="button"
            aria-label={fill(words.named, { action: button.says, item: place.title })}
            onClick={button.press}
          >
            {button.says}
          </button>
        )}
      </dd>
    </div>
  )
}

function Answer({ place }: { place: Place }): ReactNode {
  const words = useWords()
  if (place.kind === 'file' && typeof place.value === 'string') return <StoredFile id={place.value} />
  const text = answerText(place, words)
  return text === undefined ? (
    <span className="yc-nothing">{words.nothing}</span>
  ) : (
    <span className="yc-text">{text}</span>
  )
}
