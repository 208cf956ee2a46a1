// Yes or no: a box to tick for what is granted, two answers for what is asked.
import type { WidgetProps } from '@rjsf/utils'
import type { ReactNode } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { Marks } from '../fields/question.tsx'
import { kindOf } from '../filling/kind.ts'
import { asField } from '../filling/schema-utils.ts'
import { ChoiceWidget } from './choice.tsx'

export function BooleanWidget(props: WidgetProps): ReactNode {
  const kind = kindOf(asField(props.schema), props.uiSchema as never, props.required)
  return kind === 'tick' ? <Tick {...props} /> : <ChoiceWidget {...props} />
}

function Tick({ schema, value, required, onChange }: WidgetProps): ReactNode {
  const field = useField()
  // A promise that is not given is missing, not false.
  const unticked = schema.const === true ? undefined : false
  return (
    <label className="yc-choice">
      <input
        {...describing(field)}
        type="checkbox"
        id={field.id}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? true : unticked)}
      />
      <span>
        {field.title} <Marks required={required ?? false} />
      </span>
    </label>
  )
}
