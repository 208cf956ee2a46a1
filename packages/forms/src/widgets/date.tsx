// A date as three numbers: no locale, no calendar to leaf through back to 1958, the same on every phone.
import type { WidgetProps } from '@rjsf/utils'
import { type ClipboardEvent, type FormEvent, type ReactNode, useState } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { useWords } from '../page/use-filling.ts'

type Parts = [year: string, month: string, day: string]

export function DateWidget({ value, onChange }: WidgetProps): ReactNode {
  const field = useField()
  const words = useWords()
  const [typed, setTyped] = useState<Parts>(() => partsOf(value))
  // What the host filled in meanwhile wins over what was typed for another value.
  const parts = joined(typed) === (value ?? undefined) ? typed : partsOf(value)
  const take = (next: Parts): void => {
    setTyped(next)
    onChange(joined(next))
  }
  const paste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const found = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(event.clipboardData.getData('text'))
    if (!found) return
    event.preventDefault()
    take([found[1] ?? '', found[2] ?? '', found[3] ?? ''])
  }
  const box = (index: 0 | 1 | 2, name: string, length: number): ReactNode => (
    <label className="yc-part">
      <input
        {...describing(field)}
        className={`yc-input yc-digits-${length}`}
        part="input"
        id={index === 0 ? field.id : undefined}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        maxLength={length}
        value={parts[index]}
        onInput={({ currentTarget }: FormEvent<HTMLInputElement>) => {
          const next: Parts = [...parts]
          next[index] = currentTarget.value.trim()
          take(next)
        }}
        onPaste={paste}
      />
      <span>{name}</span>
    </label>
  )
  return (
    <div className="yc-date">
      {box(0, words.year, 4)}
      {box(1, words.month, 2)}
      {box(2, words.day, 2)}
    </div>
  )
}

function partsOf(value: unknown): Parts {
  const [year = '', month = '', day = ''] = typeof value === 'string' ? value.split('-') : []
  return [year, month, day]
}

/** `YYYY-MM-DD` once all three are there. Until then what was typed is kept as it is, so that a draft loses nothing. */
function joined([year, month, day]: Parts): string | undefined {
  if (!year && !month && !day) return undefined
  if (!year || !month || !day) return `${year}-${month}-${day}`
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
