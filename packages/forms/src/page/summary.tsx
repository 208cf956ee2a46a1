// What keeps the form from being sent, each entry a way to its field. It takes the focus when sending fails.
import type { Problem } from '@yichuang/definition'
import type { ReactNode } from 'react'
import { WarningSign } from '../fields/signs.tsx'
import { fill } from '../words/words.ts'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function Summary(): ReactNode {
  const words = useWords()
  const problems = useFilling(({ look }) => look.summary)
  if (problems.length === 0) return null
  return (
    <div className="yc-summary" part="summary" role="alert" tabIndex={-1} data-focus="summary">
      <h3 className="yc-summary-title">
        <WarningSign />
        {problems.length === 1 ? words.summaryOne : fill(words.summary, { n: problems.length })}
      </h3>
      <p className="yc-help">{words.summaryHint}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.code}`}>
            <Entry problem={problem} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function Entry({ problem: { at, says, try: way } }: { problem: Problem }): ReactNode {
  const filling = useTheFilling()
  const title = useFilling(({ look }) => titleFor(look.byPointer.get(at)?.title, says))
  const known = useFilling(({ look }) => at !== '' && look.byPointer.has(at))
  const text = `${title}${says}`
  return (
    <>
      {known ? (
        // A button would do as well, but people know "a list of links that lead there". The host's address stays as it is.
        <a
          href={`#${at}`}
          onClick={(event) => {
            event.preventDefault()
            filling.focusOn(at)
          }}
        >
          {text}
        </a>
      ) : (
        <strong>{text}</strong>
      )}
      {way && <span className="yc-way"> {way}</span>}
    </>
  )
}

/** The field's name, unless the sentence names it already. */
const titleFor = (title: string | undefined, says: string): string =>
  title === undefined || says.includes(title) ? '' : `${title}:`
