// The way on and the way back. While something is being sent the button stays where it is, says so and does nothing.
import type { ReactNode } from 'react'
import { useFilling, useTheFilling, useWords } from './use-filling.ts'

export function Buttons(): ReactNode {
  const words = useWords()
  const filling = useTheFilling()
  const where = useFilling((now) => now.where)
  const returning = useFilling((now) => now.returning)
  const last = useFilling((now) => now.where === now.pages.length - 1)
  const review = useFilling(({ props }) => props.review === true)
  const busy = useFilling(({ props }) => props.busy === true)
  const submitLabel = useFilling(({ props }) => props.submitLabel)
  const sends = where === 'review' || (last && !review)
  const word = sends ? submitLabel : returning ? words.backToReview : last ? words.toReview : words.next
  return (
    <div className="yc-buttons">
      <button
        type="submit"
        className="yc-button yc-main"
        part="button main"
        aria-disabled={busy && sends ? true : undefined}
      >
        {busy && sends ? words.sending : word}
      </button>
      {where !== 0 && !busy && (
        <button type="button" className="yc-button" part="button" onClick={() => filling.back()}>
          {words.back}
        </button>
      )}
      <p className="yc-unseen" role="status">
        {busy ? words.sending : ''}
      </p>
    </div>
  )
}
