// Yes or no: a box to tick for what is granted, two answers for what is asked.
import type { WidgetProps } from '@rjsf/utils'
import type { ReactNode } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { Marks } from '../fields/question.tsx'
import { kindOf } from '../filling/kind.ts'
import { asField } from '../filling/schema-utils.ts'
import { useWords } from '../page/use-filling.ts'
import { InSight } from './choice.tsx'

export function BooleanWidget(props: WidgetProps): ReactNode {
  const words = useWords()
  const schema = asField(props.schema)
  if (kindOf(schema, props.uiSchema as never, props.required) === 'tick') return <Tick {...props} />
  const choices = [
    { value: true, title: words.yes },
    { value: false, title: words.no },
  ]
  return <InSight {...props} choices={choices} />
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
