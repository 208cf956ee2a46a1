// One line or several of text, and numbers: with the keyboard a phone should open.
import type { WidgetProps } from '@rjsf/utils'
import type { ClipboardEvent, FocusEvent, FormEvent, ReactNode } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { asField } from '../filling/schema-utils.ts'
import { useWords } from '../page/use-filling.ts'
import { fill } from '../words/words.ts'
import { hintsOf } from './text-hints.ts'

export function TextWidget({ schema, options, value, onChange }: WidgetProps): ReactNode {
  const field = useField()
  const { tidy, ...hints } = hintsOf(asField(schema), options)
  const take = (text: string): void => onChange(text === '' ? undefined : text)
  const leave = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => {
    const tidied = tidy(currentTarget.value)
    if (tidied !== currentTarget.value) take(tidied)
  }
  // A number copied with its spaces must not be cut off by maxlength.
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const { value: old, selectionStart, selectionEnd } = event.currentTarget
    if (hints.maxLength === undefined || selectionStart !== 0 || selectionEnd !== old.length) return
    event.preventDefault()
    take(tidy(event.clipboardData.getData('text')))
  }
  return (
    <input
      {...hints}
      {...describing(field)}
      className="yc-input"
      part="input"
      id={field.id}
      value={shown(value)}
      onInput={({ currentTarget }: FormEvent<HTMLInputElement>) => take(currentTarget.value)}
      onBlur={leave}
      onPaste={paste}
    />
  )
}

export function TextareaWidget({ schema, options, value, onChange }: WidgetProps): ReactNode {
  const field = useField()
  const words = useWords()
  const text = shown(value)
  const { maxLength } = asField(schema)
  // Code points: a rare character is one character.
  const left = maxLength === undefined ? undefined : maxLength - [...text].length
  return (
    <>
      <textarea
        {...describing(field)}
        className="yc-input"
        part="input"
        id={field.id}
        rows={Number(options['rows']) || 4}
        value={text}
        onInput={({ currentTarget }: FormEvent<HTMLTextAreaElement>) => onChange(currentTarget.value || undefined)}
      />
      {left !== undefined && (
        <p className={left < 0 ? 'yc-count yc-over' : 'yc-count'}>
          {fill(left < 0 ? words.over : words.left, { n: Math.abs(left) })}
        </p>
      )}
    </>
  )
}

const shown = (value: unknown): string => (value === undefined || value === null ? '' : String(value))
