// What is wrong with a field and what to do: a sign, words and colour together.
import type { ReactNode } from 'react'
import { useWords } from '../page/use-filling.ts'
import { WarningSign } from './signs.tsx'

export function FieldError({ id, says, way }: { id: string; says: string; way: string }): ReactNode {
  const words = useWords()
  return (
    <p className="yc-error" part="error" id={id}>
      <WarningSign />
      <span>
        <span className="yc-unseen">{words.error}</span>
        {says} {way && <span className="yc-way">{way}</span>}
      </span>
    </p>
  )
}
