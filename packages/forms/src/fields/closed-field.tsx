// Fields that nobody may change here: plain text, never a disabled control.
import type { Pointer } from '@yichuang/definition'
import type { ReactNode } from 'react'
import { answerText } from '../page/answer-text.ts'
import { Answers } from '../page/answers.tsx'
import { useFilling, useWords } from '../page/use-filling.ts'

/** Closed while something else is being corrected. */
export function ClosedField({ pointer }: { pointer: Pointer }): ReactNode {
  const place = useFilling((filling) => filling.look.byPointer.get(pointer))
  return place ? <Answers places={[place]} /> : null
}

/** Worked out from other answers; a change is read out. */
export function ComputedField({ pointer, id, error }: { pointer: Pointer; id: string; error: ReactNode }): ReactNode {
  const words = useWords()
  const place = useFilling((filling) => filling.look.byPointer.get(pointer))
  if (!place) return null
  const empty = place.value === undefined || place.value === null
  return (
    <div className={`yc-field yc-computed${error ? ' yc-wrong' : ''}`} part="field" data-pointer={pointer}>
      <span className="yc-label" id={`${id}-title`}>
        {place.title}
      </span>
      <output className={empty ? 'yc-output yc-nothing' : 'yc-output'} aria-labelledby={`${id}-title`}>
        {empty ? words.notYet : answerText(place, words)}
      </output>
      {error}
      {place.schema.description && <p className="yc-help">{place.schema.description}</p>}
    </div>
  )
}
