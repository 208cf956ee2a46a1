// What the county's store answers: a body ready to go out, or troubles that are put into words at the edge.
import type { CaseChange } from '@yichuang/client'
import type { Json, Lang, Trouble } from '@yichuang/definition'

export interface Done {
  status: number
  /** JSON as it goes over the wire: what a key remembers is given again to the byte. */
  text: string
  /** The language it is written in, where that is not the asker's: an answer remembered stays as it was given. */
  lang?: Lang
}

export interface Refused {
  troubles: Trouble[]
  /** With a stale version: the case as it stands now. */
  current?: { seq: number }
  /** And what others have done to it since it was looked at. */
  changes?: CaseChange[]
}

export type Answer = Done | Refused

export const isRefused = (answer: Answer): answer is Refused => 'troubles' in answer

export const refuse = (code: string, params?: Trouble['params'], at = ''): Refused => ({
  troubles: [{ code, at, ...(params ? { params } : {}) }],
})

/** Views are plain data by construction; here they become text, once. */
export const done = (status: number, body: unknown): Done => ({ status, text: JSON.stringify(body) })

/** What an answer holds, for a route that needs to know. */
export const bodyOf = <T extends object>({ text }: Done): T => JSON.parse(text) as Json as T
