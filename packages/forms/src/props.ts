// What a form is handed: data and callbacks, never a client.
import type { FieldSchema, Instant, Json, Lang, Rule, UiSchema } from '@yichuang/definition'

export interface UploadedFile {
  id: string
  name: string
  type: string
  size: number
  /** How far the safety check is. Left away: nobody checks, everything may be had. */
  state?: 'quarantined' | 'scanning' | 'clean' | 'rejected'
}

/** How the form follows a file on its way. */
export interface UploadWatch {
  /** 0..1 */
  progress: (part: number) => void
  /** No answer came; it is being sent again. */
  again: () => void
  /** The kinds that the field takes, as in the `accept` of an input. */
  kinds: string
  /** Aborts when the file is taken away (its reason is then `'cancelled'`) or the person pauses. */
  signal: AbortSignal
}

export interface FormProps {
  form: {
    name: string
    title: string
    schema: FieldSchema
    ui: UiSchema
    steps?: { title: string; fields: string[] }[]
    /** What its computed fields read of the service. */
    facts?: { service?: Json }
  }
  value: Json
  lang: Lang
  /** The server's time; computed fields and rules read it. */
  now: Instant
  /** Only these pointers may be changed; everything else is shown as read-only. */
  only?: string[]
  /** Show everything, change nothing. */
  readOnly?: boolean
  /** Read-only: a button beside an answer. */
  beside?: (place: {
    pointer: string
    title: string
    schema: FieldSchema
  }) => { says: string; press: () => void } | false
  /** Rules that must hold before sending; their sentences appear in the summary. */
  require?: (Rule & { name: string })[]
  /** `clerk`: what is missing is allowed, types and formats still hold. */
  intake?: 'applicant' | 'clerk'
  /** Facts for the rules beside `data`, `event` and `now`. */
  facts?: { actor?: Json; service?: Json; case?: Json }
  submitLabel: string
  /** Show all answers once more before sending. */
  review?: boolean
  busy?: boolean
  /** Errors that the server found, shown like the form's own. */
  problems?: { code: string; at: string; says: string; try: string }[]
  /** Stores a file and answers its id. Reject with a Problem-shaped error. */
  upload: (file: File, field: { pointer: string; material?: string }, watch: UploadWatch) => Promise<UploadedFile>
  /** Fetches a stored file for the reader to keep. */
  download?: (id: string) => Promise<Blob>
  /** Fetches a stored picture, only to be drawn; without it `download` does. */
  preview?: (id: string) => Promise<Blob>
  /** Facts about files already in `value`. */
  files?: Record<string, UploadedFile>
  onChange?: (value: Json) => void
  onSubmit: (value: Json) => void
}

export interface MountedForm {
  update: (props: FormProps) => void
  /** Puts the focus on the field of this pointer. */
  focus: (pointer: string) => void
  unmount: () => void
}
