// The sample's receiver of webhooks and notes: it verifies the signature, drops doubles, and keeps what arrived to be seen.
import type { Instant, Json } from '@yichuang/definition'
import { Webhook } from 'standardwebhooks'
import type { Row, Unit } from '../county/store/unit.ts'
import { sample } from './files.ts'

/** Events of cases, and notes to people. */
export const INBOXES = ['events', 'notes']
export const OWN_KEYS = ['WEBHOOK_SAMPLE_EVENTS', 'WEBHOOK_SAMPLE_NOTES']
/** As the county's file spells it, whatever port `npm start` runs on. */
export const OWN_INBOX = (sample.county.notifier?.url ?? '').replace(/[^/]+$/, '')

/** The headers that a signature is made of, and the body as it came. */
export interface Arrival {
  id: string
  timestamp: string
  signature: string
  body: string
}

export interface Arrived {
  id: string
  inbox: string
  at: Instant
  body: Json
}

export async function arrivalIn(request: Request): Promise<Arrival> {
  const header = (name: string) => request.headers.get(`webhook-${name}`) ?? ''
  return {
    id: header('id'),
    timestamp: header('timestamp'),
    signature: header('signature'),
    body: await request.text(),
  }
}

export function isGenuine({ id, timestamp, signature, body }: Arrival, secret: string): boolean {
  const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }
  try {
    new Webhook(secret).verify(body, headers)
    return true
  } catch {
    return false
  }
}

export const newKey = (): string => `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`

/** How many are shown. */
const KEPT = 200

/** A table of the sample's own; the county's store knows nothing of it. */
export function* inboxTable(): Unit<void> {
  yield {
    sql: `CREATE TABLE IF NOT EXISTS sample_inbox (n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
            inbox TEXT NOT NULL, at TEXT NOT NULL, body TEXT NOT NULL) STRICT`,
    params: [],
  }
}

/** A message with an id that was here before is the same message again. */
export function* keepArrival(inbox: string, { id, body }: Arrival, at: Instant): Unit<void> {
  yield {
    sql: 'INSERT INTO sample_inbox (id, inbox, at, body) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
    params: [id, inbox, at, body],
  }
  yield { sql: 'DELETE FROM sample_inbox WHERE n <= (SELECT max(n) FROM sample_inbox) - ?', params: [KEPT] }
}

export function* arrivals(): Unit<Arrived[]> {
  const found: Row[] = yield { sql: 'SELECT id, inbox, at, body FROM sample_inbox ORDER BY n DESC', params: [] }
  return found.map(({ id, inbox, at, body }) => ({
    id: String(id),
    inbox: String(inbox),
    at: String(at),
    body: JSON.parse(String(body)) as Json,
  }))
}
