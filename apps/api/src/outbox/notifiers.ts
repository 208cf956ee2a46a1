// The two ways in which a note goes out: as a line of the log, or signed to whoever passes it on.
import type { Receiver } from '@yichuang/definition'
import type { LogLine } from '../host.ts'
import type { Notifier } from './note.ts'
import type { Outside } from './outside.ts'
import { post } from './post.ts'

/** For counties that have connected nobody yet: one line a note, and it never fails. */
export function logNotifier(log: (line: LogLine) => void): Notifier {
  return {
    async send({ id, no, item, event, news, to, text }) {
      const whom = 'person' in to ? { person: to.person, by: to.by } : { post: to.post, unit: to.unit }
      log({ level: 'info', what: 'note', id, no, item, event, news, ...whom, text: text['zh-CN'] ?? text.en })
      return undefined
    },
  }
}

/** To the host's own service for messages, in the envelope that all webhooks have. */
export function webhookNotifier(outside: Outside, receiver: Receiver): Notifier {
  return {
    send: (note) => post(outside, receiver, { id: note.id, body: envelope('note', note.at, note) }),
  }
}

/** What the Standard Webhooks scheme recommends: a type, when it happened, and the data. */
export const envelope = (type: string, timestamp: string, data: object): string =>
  JSON.stringify({ type, timestamp, data })

/** As the county's file says. */
export const notifierOf = (
  receiver: Receiver | undefined,
  { outside, log }: { outside: Outside; log: (line: LogLine) => void },
): Notifier => (receiver ? webhookNotifier(outside, receiver) : logNotifier(log))
