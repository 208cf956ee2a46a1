// The frame of one field: question, "必填", help, the control, its error. Groups and lists frame themselves.
import type { FieldTemplateProps } from '@rjsf/utils'
import type { UiSchema } from '@yichuang/definition'
import { type FocusEvent, type ReactNode, useContext } from 'react'
import { isLegend, kindOf } from '../filling/kind.ts'
import { pointerOf } from '../filling/pointer.ts'
import { asField } from '../filling/schema-utils.ts'
import { useFilling, useWords } from '../page/use-filling.ts'
import { VisitsContext } from '../page/visits-context.ts'
import { ClosedField, ComputedField } from './closed-field.tsx'
import { FieldContext } from './field-context.ts'
import { FieldError } from './field-error.tsx'
import { Question } from './question.tsx'

export function Frame(props: FieldTemplateProps): ReactNode {
  const { id, fieldPathId, required = false, rawDescription, rawHelp, hidden, children, label } = props
  const schema = asField(props.schema)
  const pointer = pointerOf(fieldPathId.path)
  const kind = kindOf(schema, props.uiSchema as UiSchema | undefined, required)
  const words = useWords()
  const visits = useContext(VisitsContext)
  const title = useFilling((filling) => filling.look.byPointer.get(pointer)?.title) ?? label
  const openness = useFilling((filling) => filling.openness(pointer))
  const asked = useFilling(({ props: { only } }) => only !== undefined)
  const says = useFilling((filling) => filling.errorAt(pointer)?.says)
  const way = useFilling((filling) => filling.errorAt(pointer)?.try)

  if (fieldPathId.path.length === 0) return children
  if (hidden || kind === 'none') return null
  if (openness === 'closed') return <ClosedField pointer={pointer} />
  if (schema.computed !== undefined || schema.readOnly)
    return (
      <ComputedField
        pointer={pointer}
        id={id}
        error={says !== undefined && <FieldError id={`${id}-error`} says={says} way={way ?? ''} />}
      />
    )

  const help = [rawDescription, rawHelp].filter(Boolean).join(' ') || (kind === 'date' ? words.dateHint : '')
  const helpId = help ? `${id}-help` : undefined
  const errorId = says === undefined ? undefined : `${id}-error`
  const describedBy = [helpId, errorId].filter(Boolean).join(' ') || undefined
  const around = { pointer, id, title, help, invalid: says !== undefined, describedBy }
  const holder = kind === 'group' || kind === 'list'
  const marked = asked && openness === 'open' && !holder
  const leave = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (!currentTarget.contains(relatedTarget)) visits?.leave(pointer)
  }
  const error = says !== undefined && <FieldError id={`${id}-error`} says={says} way={way ?? ''} />
  if (kind === 'group' || kind === 'list') {
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: leaving is watched here, nothing is operated
      <div className="yc-holder" data-pointer={pointer} onBlur={kind === 'list' ? leave : undefined}>
        <FieldContext.Provider value={around}>
          {children}
          {error}
        </FieldContext.Provider>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving is watched here, nothing is operated
    <div
      className={`yc-field yc-is-${kind}${says === undefined ? '' : ' yc-wrong'}${marked ? ' yc-open' : ''}`}
      part="field"
      data-pointer={pointer}
      onBlur={leave}
    >
      <FieldContext.Provider value={around}>
        <Question
          as={isLegend(kind) ? 'legend' : kind === 'tick' ? 'none' : 'label'}
          required={required}
          marked={marked}
          error={error}
        >
          {children}
        </Question>
      </FieldContext.Provider>
    </div>
  )
}
