// What is known of the whole before sending: rules that fail already, what is to be mended, at the counter what is missing.
import type { ReactNode } from 'react'
import { WarningSign } from '../fields/signs.tsx'
import type { Place } from '../filling/survey.ts'
import { fill } from '../words/words.ts'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function Notices(): ReactNode {
  const words = useWords()
  const rules = useFilling(({ look }) => look.rules)
  const listed = useFilling(({ summary }) => summary.length > 0)
  const missing = useFilling(({ look }) => look.missing)
  const corrections = useFilling(({ look }) => look.corrections)
  return (
    <>
      <div role="status">
        {rules.length > 0 && !listed && (
          <div className="yc-summary yc-stop" part="notice">
            <p className="yc-summary-title">
              <WarningSign />
              {words.stopped}
            </p>
            {rules.map(({ code, says, try: way }) => (
              <p key={code}>
                {says} {way && <span className="yc-way">{way}</span>}
              </p>
            ))}
          </div>
        )}
      </div>
      <Pointed says={words.corrections} to={corrections} />
      <Pointed says={words.toMissing} to={missing} />
    </>
  )
}

/** A sentence and the fields it speaks of, each a link. */
function Pointed({ says, to }: { says: string; to: readonly Place[] }): ReactNode {
  const filling = useTheFilling()
  if (to.length === 0) return null
  return (
    <div className="yc-note" part="notice">
      <p>{fill(says, { n: to.length })}</p>
      <ul>
        {to.map(({ pointer, title }) => (
          <li key={pointer}>
            <a
              href={`#${pointer}`}
              onClick={(event) => {
                event.preventDefault()
                filling.focusOn(pointer)
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
