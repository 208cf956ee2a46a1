// Files on their way: progress, what went wrong, another try. A file goes on while its page is out of sight.
import { type Lang, type Pointer, type Problem, sayForm, type Trouble } from '@yichuang/definition'
import { fileSize } from '../page/file-size.ts'
import type { UploadedFile } from '../props.ts'
import { accepts, kindsOf } from './accept.ts'
import type { Filling } from './filling.ts'
import { pathOf } from './pointer.ts'

export interface Upload {
  /** Where its id will go. */
  pointer: Pointer
  file: File
  material: string | undefined
  /** The kinds of file it may be, as in the `accept` of an input. */
  accept: string
  /** The most it may weigh, in KB. */
  limit: number
  /** 0..1 */
  part: number
  /** No answer came; it is on its way again. */
  again: boolean
  /** Until the person goes on. */
  paused: boolean
  /** The file as it is sent, made to fit; the same one goes on after a pause. */
  fit?: File
  stop: AbortController
  problem?: Problem
}

export class Uploads {
  readonly #filling: Filling
  #all: readonly Upload[] = []
  /** Stored files of this session, beside those the host named. */
  readonly #stored = new Map<string, { facts: UploadedFile; content: Blob }>()

  constructor(filling: Filling) {
    this.#filling = filling
  }

  at(pointer: Pointer): Upload | undefined {
    return this.#all.find((upload) => upload.pointer === pointer)
  }

  /** What is known of a stored file. */
  factsOf(id: string): UploadedFile | undefined {
    return this.#stored.get(id)?.facts ?? this.#filling.props.files?.[id]
  }

  /** The bytes of a stored file: those just sent, or fetched; undefined when the host gave no way. */
  async contentOf(id: string): Promise<Blob | undefined> {
    return this.#stored.get(id)?.content ?? this.#filling.props.download?.(id)
  }

  /** A stored picture to be drawn. */
  async pictureOf(id: string): Promise<Blob | undefined> {
    const { preview, download } = this.#filling.props
    return this.#stored.get(id)?.content ?? (preview ?? download)?.(id)
  }

  /** Problems that keep the form from being sent: a file still under way, or one that failed. */
  waiting(): Problem[] {
    const { words } = this.#filling
    return this.#all.map(({ pointer: at, problem, paused }) => {
      const [says, way] = paused ? [words.notUploaded, words.goOnOrCancel] : [words.stillUploading, words.waitForUpload]
      return problem ?? { code: 'form/still-uploading', at, says, try: way }
    })
  }

  /** Begins, or begins again; another file for the same field takes its place. */
  start(order: Pick<Upload, 'pointer' | 'file' | 'material' | 'accept' | 'limit'>): void {
    const { pointer, file, material, accept, limit } = order
    const upload: Upload = {
      pointer,
      file,
      material,
      accept,
      limit,
      part: 0,
      again: false,
      paused: false,
      stop: new AbortController(),
    }
    this.at(pointer)?.stop.abort()
    this.#all = [...this.#all.filter((other) => other.pointer !== pointer), upload]
    this.#send(upload)
  }

  /** Rows have moved: the upload goes where its row has gone. */
  follow(file: File, pointer: Pointer): void {
    this.#replace(file, { pointer })
  }

  /** What has arrived stays there. */
  pause(file: File): void {
    this.#now(file)?.stop.abort('paused')
    this.#replace(file, { paused: true, again: false })
  }

  /** After a pause, or once more after it failed: from where the server is. */
  goOn(file: File): void {
    const now = this.#now(file)
    if (!now) return
    const { problem: _, ...rest } = now
    const upload = { ...rest, paused: false, stop: new AbortController() }
    this.#all = this.#all.map((other) => (other === now ? upload : other))
    this.#send(upload)
  }

  drop(file: File): void {
    this.#now(file)?.stop.abort('cancelled')
    this.#all = this.#all.filter((other) => other.file !== file)
    this.#filling.tell()
  }

  async #send({ pointer, file, material, accept, limit, stop, ...upload }: Upload): Promise<void> {
    const filling = this.#filling
    filling.tell()
    try {
      const fit = upload.fit ?? (await madeToFit(file, limit * 1024, accept))
      // Paused or taken away while it was made to fit.
      if (stop.signal.aborted) return
      this.#replace(file, { fit })
      const refused = unfit(fit, accept, limit, filling.props.lang)
      if (refused) {
        this.#replace(file, { problem: sayForm({ ...refused, at: pointer }, filling.props.lang) })
        return
      }
      const field = { pointer, ...(material === undefined ? {} : { material }) }
      const facts = await filling.props.upload(fit, field, {
        progress: (part) => this.#replace(file, { part, again: false }),
        again: () => this.#replace(file, { again: true }),
        kinds: accept,
        signal: stop.signal,
      })
      const now = this.#now(file)
      // Taken away, or another file was chosen meanwhile.
      if (!now) return
      this.#stored.set(facts.id, { facts, content: fit })
      this.#all = this.#all.filter((other) => other !== now)
      filling.change(pathOf(now.pointer), facts.id)
      filling.tell()
    } catch (cause) {
      // It was stopped, and perhaps is on its way again.
      if (stop.signal.aborted) return
      this.#replace(file, { problem: problemOf(cause, pointer, filling) })
    }
  }

  /** Uploads are values to React: a change is a new one. The file is what tells them apart. */
  #replace(file: File, change: Partial<Upload>): void {
    const now = this.#now(file)
    if (!now) return
    this.#all = this.#all.map((other) => (other === now ? { ...now, ...change } : other))
    this.#filling.tell()
  }

  #now(file: File): Upload | undefined {
    return this.#all.find((upload) => upload.file === file)
  }
}

/** Most files fit as they are: what makes a picture smaller is fetched when one does not. */
async function madeToFit(file: File, bytes: number, accept: string): Promise<File> {
  const fits = file.size <= bytes && accepts(accept, file)
  return fits || !file.type.startsWith('image/') ? file : (await import('./fitted.ts')).fitted(file, bytes)
}

/** What the server would refuse anyway is said before it is sent. */
function unfit(file: File, accept: string, limit: number, lang: Lang): Pick<Trouble, 'code' | 'params'> | undefined {
  if (!accepts(accept, file)) return { code: 'file/wrong-type', params: { wanted: kindsOf(accept, lang) } }
  return file.size > limit * 1024 ? { code: 'file/too-large', params: { limit: fileSize(limit * 1024) } } : undefined
}

/** The server's own words if it said any; otherwise that the way there was cut. */
function problemOf(cause: unknown, pointer: Pointer, { words }: Filling): Problem {
  const said = cause as Partial<Problem> | null
  if (typeof said?.code === 'string' && typeof said.says === 'string') {
    return { code: said.code, at: pointer, says: said.says, try: said.try ?? '' }
  }
  return { code: 'file/not-sent', at: pointer, says: words.notSent, try: words.tryAgain }
}
