// What the app needs from wherever it runs; each entry file in hosts/ gives one.
import type { County } from '@yichuang/definition'
import type { Answer } from './county/answer.ts'
import type { Exchange, Question, Writing } from './county/question.ts'

/** The store of one county: two doors that take and give plain values. */
export interface Store {
  ask(county: string, question: Question): Promise<Answer>
  tell(county: string, writing: Writing | Exchange): Promise<Answer>
}

/** Bytes of uploaded files, under keys that this app makes. */
export interface FileStore {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<ReadableStream | undefined>
  delete(key: string): Promise<void>
}

/** `unscanned` is the answer of a scanner that does not look. */
export type Verdict = 'clean' | 'rejected' | 'unscanned'

/** Looks for harm in a file before anybody gets its bytes. */
export interface Scanner {
  /** Whether it looks at all; a file of a county without a scanner stays unscanned. */
  looks: boolean
  /** Throws when it cannot tell: the file stays where it is and is looked at again later. */
  scan(file: { type: string; size: number; sha256: string }, bytes: () => Promise<Uint8Array>): Promise<Verdict>
}

/** One line of the log. It never holds what a person typed, a name or a number of a person. */
export type LogLine = Record<string, string | number | undefined>

export interface Host {
  county(id: string): Promise<County | undefined>
  /** The county's clock, in milliseconds since 1970. */
  now(county: string): Promise<number>
  store(county: string): Store
  files: FileStore
  /** Fetches an issuer's keys. */
  fetch(url: string, options: RequestInit): Promise<Response>
  log(line: LogLine): void
}
