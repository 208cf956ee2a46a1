// Hands one message of the outbox to its receiver.
import type { County } from '@yichuang/definition'
import type { LogLine } from '../host.ts'
import type { Note } from './note.ts'
import { notifierOf } from './notifiers.ts'
import type { Failure, Outside } from './outside.ts'
import { post } from './post.ts'

export interface Message {
  /** Stable: a receiver that sees it twice drops the second. */
  message: string
  receiver: string
  body: string
}

export const NOTIFIER = 'notifier'
export const webhookNamed = (name: string): string => `webhook ${name}`

/** Addresses and keys are the county's as they are now, not as they were when the message was written. */
export async function carry(
  { message, receiver, body }: Message,
  { county: { county }, ...with_ }: { county: County; outside: Outside; log: (line: LogLine) => void },
): Promise<Failure | undefined> {
  if (receiver === NOTIFIER) return notifierOf(county.notifier, with_).send(JSON.parse(body) as Note)
  const [, webhook] = Object.entries(county.webhooks ?? {}).find(([name]) => webhookNamed(name) === receiver) ?? []
  if (!webhook) return { code: 'outbox/receiver-gone' }
  return post(with_.outside, webhook, { id: message, body })
}
