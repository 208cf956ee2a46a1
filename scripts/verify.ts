// Verifies the record of every case of the running sample, page by page: npm run verify
import type { VerifiedPage } from '@yichuang/client'
import { ORIGINS } from './sample.ts'

const api = process.argv[2] ?? `${ORIGINS.api}/v1/sample`
const token = process.env['YICHUANG_TOKEN'] ?? (await tokenOf('auditor1'))
let after = '0'
let cases = 0
let numbers = 0
const broken: VerifiedPage['broken'] = []
for (let page: VerifiedPage | undefined; page === undefined || page.next !== undefined; ) {
  page = await ask<VerifiedPage>(`${api}/verify/${after}`, { headers: { authorization: `Bearer ${token}` } })
  cases += page.cases
  numbers = page.numbers
  broken.push(...page.broken)
  after = page.next ?? after
}
for (const { no, id, says } of broken) console.log(`BROKEN  ${no || id}\n        ${says}`)
// A case that is submitted meanwhile may stand on a page that was read already; it has taken its number all the same.
if (cases < numbers)
  console.log(`BROKEN  ${numbers} numbers were given out and ${cases} cases are there: some are gone whole.`)
const whole = broken.length === 0 && cases >= numbers
console.log(`${whole ? 'ok' : 'NOT WHOLE'}  ${cases} cases verified, ${broken.length} broken`)
process.exit(whole ? 0 : 1)

async function tokenOf(person: string): Promise<string> {
  const { token } = await ask<{ token: string }>(`${ORIGINS.api}/sample/issuer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  })
  return token
}

async function ask<T>(url: string, init: RequestInit): Promise<T> {
  const answer = await fetch(url, init).catch(() => undefined)
  if (!answer) {
    console.error(`Nothing answers at ${url}: start the sample with npm start, then ask again.`)
    process.exit(2)
  }
  const body = (await answer.json()) as T & { title?: string; detail?: string }
  if (answer.ok) return body
  console.error(`${body.title ?? answer.status} ${body.detail ?? ''}`)
  process.exit(2)
}
