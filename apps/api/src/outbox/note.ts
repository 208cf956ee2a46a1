// A note to a person or a post, and the port that takes it: the kit knows no phone numbers, the host does.
import type { Instant, Lang, News } from '@yichuang/definition'
import type { Failure } from './outside.ts'

/** How an applicant wishes to be told (`notifyBy` of the delivery block). */
export const CHANNELS = ['sms', 'app', 'phone', 'paper'] as const
export type Channel = (typeof CHANNELS)[number]

export interface Note {
  /** Stays the same however often it is sent: a second one with the same id is the same note. */
  id: string
  county: string
  case: string
  no: string
  item: string
  /** The event, or the limit that passed. */
  event: string
  news: News | 'desk'
  at: Instant
  /** A person by the kit's own id (`me.id`), or whoever holds a post at a unit. */
  to: { person: string; by?: Channel } | { post: string; unit?: string }
  /** In each language of the county; the host knows which the person reads. */
  text: Partial<Record<Lang, string>>
}

/** Takes a note and has it delivered, or says why not. It may get the same note twice. */
export interface Notifier {
  send(note: Note): Promise<Failure | undefined>
}
