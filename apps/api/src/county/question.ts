// What is asked of a county's store and told to it: plain values that travel to the Durable Object.
import type { ActBody, RevealBody, SubmitBody, UploadBody } from '@yichuang/client'
import type { Json, Lang } from '@yichuang/definition'
import type { Asserted } from '../auth/assertion.ts'
import type { Identity } from '../auth/identity.ts'
import type { DecideCalendar } from './does/calendars.ts'

/** Everything read. Public questions carry no `who`. */
export type Question = { lang: Lang } & (
  | { kind: 'items' }
  | { kind: 'keys' }
  | { kind: 'item'; id: string; version?: number }
  | { kind: 'cases'; who: Identity }
  | { kind: 'case'; who: Identity; id: string }
  | { kind: 'looks'; who: Identity; id: string }
  | { kind: 'audit'; who: Identity; before?: number }
  | { kind: 'file'; who: Identity; id: string; how: 'download' | 'preview' }
  | { kind: 'upload'; who: Identity; id: string }
  | { kind: 'inbox'; who: Identity }
  | { kind: 'inboxTable'; who: Identity }
  | { kind: 'me'; who: Identity }
  | { kind: 'outbox'; who: Identity }
  | { kind: 'check'; who: Identity; bundle: Json }
  | { kind: 'calendars'; who: Identity }
  | { kind: 'verify'; who: Identity; id: string }
  | { kind: 'verifyPage'; who: Identity; after: string }
)

/** A write carries its idempotency key and the hash of its body. */
export interface Keyed {
  lang: Lang
  who: Identity
  key: string
  bodyHash: string
}

/** An assertion is used up by itself, without a key: a second time it is refused. */
export interface Exchange {
  kind: 'exchange'
  asserted: Asserted
}

export type Writing =
  | (Keyed &
      (
        | { kind: 'submit'; body: SubmitBody }
        | { kind: 'act'; id: string; body: ActBody }
        | { kind: 'reveal'; id: string; body: RevealBody }
        | { kind: 'file'; file: StoredFile; upload?: string }
        | { kind: 'startUpload'; id: string; body: UploadBody }
        | { kind: 'publish'; bundle: Json }
        | { kind: 'proposeCalendar'; calendar: Json }
        | ({ kind: 'decideCalendar' } & DecideCalendar)
        | { kind: 'retryMessage'; id: string }
        | { kind: 'dropMessage'; id: string; reason: string }
      ))
  // By nature the same when done twice: no key is remembered for each chunk of a file.
  | (Pick<Keyed, 'lang' | 'who'> & ({ kind: 'chunk'; id: string; upTo: number } | { kind: 'dropUpload'; id: string }))

/** A file whose bytes are stored already. */
export interface StoredFile {
  id: string
  name: string
  type: string
  size: number
  sha256: string
  /** Where its bytes are. */
  key: string
}
