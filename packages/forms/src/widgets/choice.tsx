// One of few (all in sight), one of many (folded), or several of a few.
import type { WidgetProps } from '@rjsf/utils'
import type { ChangeEvent, ReactNode } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { type Choice, choicesOf, kindOf } from '../filling/kind.ts'
import { asField } from '../filling/schema-utils.ts'
import { useWords } from '../page/use-filling.ts'
import type { Words } from '../words/words.ts'

export function ChoiceWidget(props: WidgetProps): ReactNode {
  const words = useWords()
  const schema = asField(props.schema)
  if (props.multiple) return <Several {...props} choices={choicesOf(schema.items ?? {}) ?? []} />
  const choices = schema.type === 'boolean' ? yesOrNo(words) : (choicesOf(schema) ?? [])
  const folded = kindOf(schema, props.uiSchema as never) === 'select'
  return folded ? <Folded {...props} choices={choices} /> : <InSight {...props} choices={choices} />
}

interface WithChoices extends WidgetProps {
  choices: Choice[]
}

function InSight({ choices, value, onChange }: WithChoices): ReactNode {
  const field = useField()
  return (
    <div className={rowsOf(choices)}>
      {choices.map((choice, index) => (
        <label className="yc-choice" key={String(choice.value)}>
          <input
            {...describing(field)}
            type="radio"
            name={field.id}
            id={index === 0 ? field.id : undefined}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <span>{choice.title}</span>
        </label>
      ))}
    </div>
  )
}

function Folded({ choices, value, onChange }: WithChoices): ReactNode {
  const field = useField()
  const words = useWords()
  const at = choices.findIndex((choice) => choice.value === value)
  return (
    <select
      {...describing(field)}
      className="yc-input yc-select"
      part="input"
      id={field.id}
      value={String(at)}
      onChange={({ currentTarget }: ChangeEvent<HTMLSelectElement>) =>
        onChange(choices[Number(currentTarget.value)]?.value)
      }
    >
      <option value="-1">{words.choose}</option>
      {choices.map(({ value: key, title }, index) => (
        <option key={String(key)} value={String(index)}>
          {title}
        </option>
      ))}
    </select>
  )
}

function Several({ choices, value, onChange }: WithChoices): ReactNode {
  const field = useField()
  const chosen: unknown[] = Array.isArray(value) ? value : []
  return (
    <div className={choices.length > FEW ? 'yc-many' : rowsOf(choices)}>
      {choices.map((choice, index) => (
        <label className="yc-choice" key={String(choice.value)}>
          <input
            {...describing(field)}
            type="checkbox"
            id={index === 0 ? field.id : undefined}
            checked={chosen.includes(choice.value)}
            onChange={({ currentTarget }) => {
              const now = currentTarget.checked
              const next = choices.filter((other) => (other === choice ? now : chosen.includes(other.value)))
              onChange(next.map((other) => other.value))
            }}
          />
          <span>{choice.title}</span>
        </label>
      ))}
    </div>
  )
}

const yesOrNo = (words: Words): Choice[] => [
  { value: true, title: words.yes },
  { value: false, title: words.no },
]

/** On a phone short answers stand two in a row, long ones each in its own. */
const rowsOf = (choices: Choice[]): string =>
  choices.some(({ title }) => title.length > SHORT) ? 'yc-choices yc-long' : 'yc-choices'
const SHORT = 7
/** More to tick than this stand as a list. */
const FEW = 8
