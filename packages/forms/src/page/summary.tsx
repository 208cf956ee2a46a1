// What keeps the form from being sent, each entry a way to its field. It takes the focus when sending fails.
import type { Problem } from '@yichuang/definition'
import type { ReactNode } from 'react'
import { WarningSign } from '../fields/signs.tsx'
import { fill } from '../words/words.ts'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function Summary(): ReactNode {
  const words = useWords()
  const problems = useFilling(({ summary }) => summary)
  const stopped = useFilling(({ summary, look }) => summary.every((problem) => look.rules.includes(problem)))
  if (problems.length === 0) return null
  const counted = problems.length === 1 ? words.summaryOne : fill(words.summary, { n: problems.length })
  const title = stopped ? words.stopped : counted
  return (
    <section className="yc-summary" part="summary" tabIndex={-1} data-focus="summary" aria-label={title}>
      {/* Only the count is live: each thing mended is heard, the whole list is not read again. */}
      <div role="alert">
        <h3 className="yc-summary-title">
          <WarningSign />
          {title}
        </h3>
      </div>
      {!stopped && <p className="yc-help">{words.summaryHint}</p>}
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.code}`}>
            <Entry problem={problem} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entry({ problem }: { problem: Problem }): ReactNode {
  const { at, says, try: way } = problem
  const filling = useTheFilling()
  const around = useFilling(({ look }) => look.byPointer.get(at.slice(0, at.lastIndexOf('/')))?.title)
  const place = useFilling(({ look }) => (at === '' ? undefined : look.byPointer.get(at)))
  const isRule = useFilling(({ look }) => look.rules.includes(problem))
  // What is worked out from other answers cannot be gone to.
  if (!place || place.schema.computed !== undefined) {
    return (
      <>
        <strong>{says}</strong> {way}
      </>
    )
  }
  return (
    <>
      {/* People know a list of links that lead there. The host's address stays as it is. */}
      <a
        href={`#${at}`}
        onClick={(event) => {
          event.preventDefault()
          filling.focusOn(at)
        }}
      >
        {around && !says.includes(around) ? `${around}\u00a0\u203a ${says}` : says}
      </a>
      {isRule && ` ${way}`}
    </>
  )
}
