// A stage for what leaves the county: receivers that the test plays, and the outbox looked into.
import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { CountyFile, County as CountyFiles } from '@yichuang/definition'
import type { LogLine } from '../src/host.ts'
import type { County } from '../src/hosts/sample.ts'
import type { Outside } from '../src/outbox/outside.ts'
import { sample } from '../src/sample/files.ts'
import { clock } from './stage.ts'

export const stub = () => env.COUNTY.get(env.COUNTY.idFromName('sample'))
export const inside = <T>(look: (county: County, sql: SqlStorage) => T | Promise<T>): Promise<T> =>
  runInDurableObject(stub(), (county, state) => look(county, state.storage.sql))

export interface Sent {
  id: string
  receiver: 'events' | 'notes'
  headers: Record<string, string>
  body: { type: string; timestamp: string; data: Record<string, unknown> }
  raw: string
}
export type Receiver = (sent: Sent) => Response | Promise<Response>
export const ok: Receiver = () => new Response(null, { status: 204 })

/** Everything that left since the last time, in the order in which it arrived; `receiver` answers it. */
export const sent: Sent[] = []
/** Secrets of the host, for tests that need some. */
export const secrets: Record<string, string> = {}
/** What was logged. */
export const logged: LogLine[] = []
export async function receiving(receiver: Receiver): Promise<void> {
  await inside((county) => {
    const usual = (Object.getPrototypeOf(county) as { outside(): Outside }).outside.call(county)
    const outside: Outside = {
      ...usual,
      secret: (name) => secrets[name] ?? usual.secret(name),
      fetch: async (address, options) => {
        const headers = options.headers as Record<string, string>
        const raw = String(options.body)
        const one: Sent = {
          id: headers['webhook-id'] ?? '',
          receiver: address.endsWith('notes') ? 'notes' : 'events',
          headers,
          raw,
          body: JSON.parse(raw) as Sent['body'],
        }
        sent.push(one)
        return receiver(one)
      },
    }
    Object.defineProperty(county, 'outside', { configurable: true, value: () => outside })
    Object.defineProperty(county, 'log', { configurable: true, value: (line: LogLine) => void logged.push(line) })
  })
}
/** The sample county with other settings, until the test is over. */
export const countyWith = (change: Partial<CountyFile>) =>
  inside((county) => {
    const files = async (): Promise<CountyFiles> => ({ ...sample, county: { ...sample.county, ...change } })
    Object.defineProperty(county, 'files', { configurable: true, value: files })
  })
export const carried = () => inside((county) => county.carried())
export const later = async (at: string) => {
  await clock(at)
  await carried()
}
export const of = (id: string, receiver: Sent['receiver']) =>
  sent.filter((one) => one.receiver === receiver && (one.body.data['case'] as string) === id)
export const types = (list: Sent[]) => list.map(({ body }) => body.type)

/** Nothing is left over from the test before. */
export function cleared(): void {
  sent.length = 0
  logged.length = 0
  for (const name of Object.keys(secrets)) delete secrets[name]
}
