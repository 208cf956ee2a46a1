// A question and what belongs to it: a label for one control, a legend for several.
import type { ReactNode } from 'react'
import { useWords } from '../page/use-filling.ts'
import { useField } from './field-context.ts'

interface QuestionProps {
  /** `none`: the control carries its question itself (a box to tick). */
  as: 'label' | 'legend' | 'none'
  required: boolean
  marked: boolean
  error: ReactNode
  children: ReactNode
}

export function Question({ as, required, marked, error, children }: QuestionProps): ReactNode {
  const { id, title, help, describedBy } = useField()
  const marks = <Marks required={required} marked={marked} />
  const rest = (
    <>
      {help && (
        <p className="yc-help" part="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error}
      {children}
    </>
  )
  if (as === 'legend') {
    return (
      <fieldset aria-describedby={describedBy}>
        <legend className="yc-label" part="label">
          {title} {marks}
        </legend>
        {rest}
      </fieldset>
    )
  }
  if (as === 'none') {
    return (
      <>
        {marked && marks}
        {rest}
      </>
    )
  }
  return (
    <>
      <label className="yc-label" part="label" htmlFor={id}>
        {title} {marks}
      </label>
      {rest}
    </>
  )
}

/** Said in words, so that it is read aloud with the question and never by colour alone. */
export function Marks({ required, marked }: { required: boolean; marked?: boolean }): ReactNode {
  const words = useWords()
  return (
    <>
      {required && <span className="yc-required">{words.required}</span>}
      {marked && <span className="yc-mend">{words.toMend}</span>}
    </>
  )
}
