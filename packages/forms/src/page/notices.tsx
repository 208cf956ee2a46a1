// What is known of the whole before sending: rules that fail already, and at the counter what is still missing.
import type { ReactNode } from 'react'
import { WarningSign } from '../fields/signs.tsx'
import { fill } from '../words/words.ts'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function Notices(): ReactNode {
  const words = useWords()
  const rules = useFilling(({ look }) => look.rules)
  const listed = useFilling(({ look }) => look.summary.length > 0)
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
      <Missing />
    </>
  )
}

function Missing(): ReactNode {
  const words = useWords()
  const filling = useTheFilling()
  const missing = useFilling(({ look }) => look.missing)
  if (missing.length === 0) return null
  return (
    <div className="yc-note yc-missing" part="notice">
      <p>{fill(words.toMissing, { n: missing.length })}</p>
      <ul>
        {missing.map(({ pointer, title }) => (
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
