// A file on its way up: how far it is, or what stopped it and the way to try again.
import type { Problem } from '@yichuang/definition'
import type { ReactNode } from 'react'
import { useField } from '../fields/field-context.ts'
import { FieldError } from '../fields/field-error.tsx'
import type { Upload } from '../filling/uploads.ts'
import { fileSize } from '../page/file-size.ts'
import { useTheFilling, useWords } from '../page/use-filling.ts'
import { fill, type Words } from '../words/words.ts'

/** `away`: the person takes the file away. */
export function UploadProgress({ upload, away }: { upload: Upload; away: () => void }): ReactNode {
  const { file, part, paused, problem } = upload
  const words = useWords()
  const { uploads } = useTheFilling()
  const { id } = useField()
  const percent = Math.round(part * 100)
  return (
    <div className="yc-file-card yc-sending">
      <span className="yc-file-name">
        <span>
          {file.name} <small>{fileSize(file.size)}</small>
        </span>
      </span>
      {problem ? (
        <div role="alert">
          <FieldError id={`${id}-upload-error`} says={problem.says} way={problem.try} />
        </div>
      ) : (
        <>
          <progress max={100} value={percent} aria-label={fill(words.sendingFile, { name: file.name })} />
          <span className="yc-count">{stateOf(upload, words)}</span>
        </>
      )}
      <span className="yc-file-acts">
        {problem && worthAgain(problem) && (
          <button type="button" className="yc-button" part="button" onClick={() => uploads.goOn(file)}>
            {words.retry}
          </button>
        )}
        {!problem && (
          // One button for both, so that the focus stays where it was pressed.
          <button
            type="button"
            className="yc-button"
            part="button"
            onClick={() => (paused ? uploads.goOn(file) : uploads.pause(file))}
          >
            {paused ? words.goOn : words.pause}
          </button>
        )}
        <button type="button" className="yc-button yc-quiet" part="button" onClick={away}>
          {problem ? words.remove : words.cancel}
        </button>
      </span>
    </div>
  )
}

/** How far it is, or why it does not move and what happens next. */
export function stateOf({ part, again, paused }: Upload, words: Words): string {
  const n = Math.round(part * 100)
  if (paused) return fill(words.paused, { n })
  if (!again) return fill(words.percent, { n })
  return n > 0 ? fill(words.broken, { n }) : words.sendingAgain
}

/** What is wrong with the file itself is wrong again the next time. */
const worthAgain = ({ code }: Problem): boolean => !code.startsWith('file/') || code === 'file/not-sent'
