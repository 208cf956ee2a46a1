// A file: pick or take a photo, watch it go up, see it, take it away again.
import type { WidgetProps } from '@rjsf/utils'
import { type ChangeEvent, type ReactNode, useRef, useState } from 'react'
import { describing, useField } from '../fields/field-context.ts'
import { CameraSign, FileSign } from '../fields/signs.tsx'
import { asField } from '../filling/schema-utils.ts'
import { fileSize } from '../page/file-size.ts'
import { FileState } from '../page/file-state.tsx'
import { Preview } from '../page/preview.tsx'
import { useFilling, useTheFilling, useWords } from '../page/use-filling.ts'
import { fill } from '../words/words.ts'
import { stateOf, UploadProgress } from './upload-progress.tsx'
import { useOwnUpload } from './use-own-upload.ts'

/** What an upload may be when the form says nothing else (`ui:accept`). */
const ACCEPT = 'image/jpeg,image/png,application/pdf'
/** In KB, when the form says nothing else (`ui:maxSizeKB`). */
const LIMIT = 5120

export function FileWidget({ schema, options, value, onChange }: WidgetProps): ReactNode {
  const field = useField()
  const words = useWords()
  const { uploads } = useTheFilling()
  const box = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const upload = useFilling((now) => now.uploads.at(field.pointer))
  const id = typeof value === 'string' ? value : undefined
  const facts = useFilling((now) => (id === undefined ? undefined : now.uploads.factsOf(id)))
  const accept = typeof options['accept'] === 'string' ? options['accept'] : ACCEPT
  const pictures = accept.includes('image/')
  const pick = pictures && !accept.includes('pdf') ? words.pickPhoto : words.pickFile

  useOwnUpload(upload)

  const take = ({ currentTarget }: ChangeEvent<HTMLInputElement>): void => {
    const file = currentTarget.files?.[0]
    // So that the same file can be chosen again.
    currentTarget.value = ''
    if (file)
      uploads.start({
        pointer: field.pointer,
        file,
        material: asField(schema).material,
        accept,
        limit: Number(options['maxSizeKB']) || LIMIT,
      })
  }
  /** The card with the button goes; the focus stays at the picker. */
  const left = (word: string): void => {
    setSaid(word)
    box.current?.querySelector('input')?.focus()
  }
  const picker = (name: string, word: string, camera: boolean): ReactNode => (
    <span className={camera ? 'yc-pick yc-camera' : 'yc-pick'}>
      <input
        {...describing(field)}
        type="file"
        className="yc-unseen"
        id={name}
        accept={camera ? 'image/*' : accept}
        // The rear camera, where there is one; a computer shows its file dialog.
        capture={camera ? 'environment' : undefined}
        aria-label={camera ? fill(words.named, { action: word, item: field.title }) : undefined}
        onChange={take}
      />
      <label className="yc-button" part="button" htmlFor={name}>
        {camera ? <CameraSign /> : <FileSign />}
        {word}
      </label>
    </span>
  )

  return (
    <div className="yc-file" ref={box}>
      {upload && (
        <UploadProgress
          upload={upload}
          away={() => {
            uploads.drop(upload.file)
            left(upload.problem ? words.fileRemoved : words.cancelled)
          }}
        />
      )}
      {id !== undefined && !upload && (
        <div className="yc-file-card">
          {facts?.type.startsWith('image/') && facts.state !== 'rejected' && <Preview id={id} name={facts.name} />}
          <span className="yc-file-name">
            <FileSign />
            <span>
              {facts?.name ?? words.unknownFile} {facts && <small>{fileSize(facts.size)}</small>}
              {facts && <FileState file={facts} own />}
            </span>
          </span>
          <button
            type="button"
            className="yc-button yc-quiet yc-remove"
            part="button"
            aria-label={`${words.removeFile} ${facts?.name ?? field.title}`}
            onClick={() => {
              onChange(undefined)
              left(words.fileRemoved)
            }}
          >
            {words.remove}
          </button>
        </div>
      )}
      <div className="yc-picks">
        {picker(field.id, id === undefined ? pick : words.replaceFile, false)}
        {pictures && picker(`${field.id}-camera`, words.takePhoto, true)}
      </div>
      <p className="yc-unseen" role="status">
        {upload && !upload.problem
          ? upload.again || upload.paused
            ? stateOf(upload, words)
            : fill(words.sendingFile, { name: upload.file.name })
          : id !== undefined && facts
            ? fill(words.fileStored, { name: facts.name })
            : said}
      </p>
    </div>
  )
}
