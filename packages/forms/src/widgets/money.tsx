// An amount of money: kept in whole fen, typed and shown in yuan.
import type { WidgetProps } from '@rjsf/utils'
import { type FormEvent, type ReactNode, useState } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { useWords } from '../page/use-filling.ts'

export function MoneyWidget({ value, onChange }: WidgetProps): ReactNode {
  const field = useField()
  const words = useWords()
  const [typed, setTyped] = useState('')
  const take = ({ currentTarget }: FormEvent<HTMLInputElement>): void => {
    setTyped(currentTarget.value)
    onChange(fenOf(currentTarget.value))
  }
  // What somebody is typing stays as it is typed, as long as it says the same.
  const shown = fenOf(typed) === value || (typed !== '' && Number(typed) === value) ? typed : yuanOf(value)
  return (
    <span className="yc-part">
      <input
        {...describing(field)}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="yc-input"
        part="input"
        id={field.id}
        value={shown}
        onInput={take}
        onBlur={() => setTyped('')}
      />
      {words.yuan}
    </span>
  )
}

/** Commas, spaces and the unit are no mistake; what is no amount stays the text it is, and is refused in words. */
function fenOf(text: string): number | string | undefined {
  const plain = text.replace(/[,，\s元]/g, '')
  if (plain === '') return undefined
  const [, yuan, rest = ''] = /^(\d{1,12})(?:\.(\d{0,2}))?$/.exec(plain) ?? []
  return yuan === undefined ? text : Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
}

const yuanOf = (value: unknown): string => (typeof value === 'number' ? String(value / 100) : String(value ?? ''))
