// A file on its way up: how far it is, or what stopped it and the way to try again.
import type { Problem } from '@yichuang/definition'
import type { ReactNode } from 'react'
import { useField } from '../fields/field-context.ts'
import { FieldError } from '../fields/field-error.tsx'
import type { Upload } from '../filling/uploads.ts'
import { fileSize } from '../page/file-size.ts'
import { useTheFilling, useWords } from '../page/use-filling.ts'
import { fill } from '../words/words.ts'

export function UploadProgress({ upload }: { upload: Upload }): ReactNode {
  const { file, part, again, problem } = upload
  const words = useWords()
  const { uploads } = useTheFilling()
  const { id } = useField()
  const percent = Math.round(part * 100)
  return (
    <div className="yc-file-card">
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
          <span className="yc-count">{again ? words.sendingAgain : fill(words.percent, { n: percent })}</span>
        </>
      )}
      <span className="yc-file-acts">
        {problem && worthAgain(problem) && (
          <button type="button" className="yc-button" part="button" onClick={() => uploads.start(upload)}>
            {words.retry}
          </button>
        )}
        <button type="button" className="yc-button yc-quiet" part="button" onClick={() => uploads.drop(file)}>
          {problem ? words.remove : words.cancel}
        </button>
      </span>
    </div>
  )
}

/** What is wrong with the file itself is wrong again the next time. */
const worthAgain = ({ code }: Problem): boolean => !code.startsWith('file/') || code === 'file/not-sent'
