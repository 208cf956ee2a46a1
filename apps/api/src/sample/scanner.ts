// The sample's scanner: none, a toy that knows one harmless test file by its text, or one that is out of order.
import { noScanner } from '../files/scanner.ts'
import type { Scanner } from '../host.ts'
import { readJsonBody } from '../http/body.ts'
import type { C } from '../http/context.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop } from '../http/stop.ts'
import type { SampleStore } from './store.ts'

export const SCANNER = { use: 'string' } as const satisfies Shape
export type Use = 'none' | 'toy' | 'down'

/** The industry's test file (EICAR), in two halves so that no scanner takes this source for it. */
const TEST_FILE = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const toy: Scanner = {
  looks: true,
  scan: async (_, bytes) =>
    new TextDecoder('latin1').decode(await bytes()).includes(TEST_FILE) ? 'rejected' : 'clean',
}
const down: Scanner = {
  looks: true,
  scan: async () => {
    throw new Error('out of order')
  },
}

export const scanners: Record<Use, Scanner> = { none: noScanner, toy, down }
export const isUse = (text: string | undefined): text is Use => text !== undefined && Object.hasOwn(scanners, text)

/** POST `{ "use": "toy" }`: files that wait are looked at, too. */
export async function setScanner(c: C, store: SampleStore): Promise<Response> {
  const { use } = shaped<{ use: string }>((await readJsonBody(c)).value, SCANNER)
  if (!isUse(use)) {
    const wanted = Object.keys(scanners).join(', ')
    throw new Stop([{ code: 'api/wrong-body', at: '/use', params: { field: '/use', wanted } }])
  }
  await store.useScanner(use)
  return c.json({ use })
}
