// What the county's store answers: a body, or troubles that are put into words at the edge.
import type { Json, Trouble } from '@yichuang/definition'

export interface Done {
  status: number
  body: Json
}

export interface Refused {
  troubles: Trouble[]
  /** With a stale version: the case as it stands now. */
  current?: { seq: number }
}

export type Answer = Done | Refused

export const isRefused = (answer: Answer): answer is Refused => 'troubles' in answer

export const refuse = (code: string, params?: Trouble['params'], at = ''): Refused => ({
  troubles: [{ code, at, ...(params ? { params } : {}) }],
})

/** Views are plain data by construction; this says so to the types at one place. */
export const done = (status: number, body: unknown): Done => ({ status, body: body as Json })
