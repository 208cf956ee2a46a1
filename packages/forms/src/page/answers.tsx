// Answers to read: the read-only form, the review page and everything that is closed during a correction.
import type { Pointer } from '@yichuang/definition'
import type { ReactNode } from 'react'
import type { Place } from '../filling/survey.ts'
import { fill } from '../words/words.ts'
import { answerText } from './answer-text.ts'
import { StoredFile } from './stored-file.tsx'
import { useWords } from './use-filling.ts'

interface AnswersProps {
  places: readonly Place[]
  /** With it, each answer has a button that leads back to its field. */
  onChange?: (pointer: Pointer) => void
}

export function Answers({ places, onChange }: AnswersProps): ReactNode {
  const words = useWords()
  const rows = places.filter(({ kind }) => kind !== 'group' && kind !== 'list')
  const holders = places.filter(({ kind, value }) => (kind === 'group' || kind === 'list') && value !== undefined)
  const more = onChange ? { onChange } : {}
  return (
    <>
      {rows.length > 0 && (
        <dl className="yc-answers" part="answers">
          {rows.map((place) => (
            <div className="yc-answer" key={place.pointer} data-pointer={place.pointer}>
              <dt>{place.title}</dt>
              <dd>
                <Answer place={place} />
                {onChange && place.schema.computed === undefined && (
                  <button
                    type="button"
                    className="yc-button yc-quiet"
                    part="button"
                    aria-label={fill(words.named, { action: words.change, item: place.title })}
                    onClick={() => onChange(place.pointer)}
                  >
                    {words.change}
                  </button>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {holders.map((place) => (
        <section className="yc-answer-group" key={place.pointer} aria-label={place.title} data-pointer={place.pointer}>
          <h4>{place.title}</h4>
          {place.kind === 'list' && place.children.length === 0 && <p className="yc-nothing">{words.nothing}</p>}
          <Answers places={place.children} {...more} />
        </section>
      ))}
    </>
  )
}

function Answer({ place }: { place: Place }): ReactNode {
  const words = useWords()
  if (place.kind === 'file' && typeof place.value === 'string') return <StoredFile id={place.value} />
  const text = answerText(place, words)
  return text === undefined ? <span className="yc-nothing">{words.nothing}</span> : <span className="yc-text">{text}</span>
}
