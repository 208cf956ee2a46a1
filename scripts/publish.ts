// Builds every item below a folder and publishes it through the API's own route; a broken one is named, the others are served.
import { fileURLToPath } from 'node:url'
import { build, type Problem } from '@yichuang/definition'
import { readCounty } from './county.ts'
import { readFolder } from './folder.ts'
import { overlaysOf } from './overlays.ts'

const [api = 'http://127.0.0.1:8787', root = fileURLToPath(new URL('../workflows', import.meta.url))] =
  process.argv.slice(2)
const { sources, broken, items, bases } = readFolder(root)
const { county } = readCounty('sample')
const minted = await fetch(`${api}/sample/issuer/token`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ person: 'publisher1' }),
})
const { token } = (await minted.json()) as { token: string }
let failed = 0
for (const id of items) {
  const why = broken.get(id)
  const { bundle, findings } = why
    ? { bundle: undefined, findings: [why] }
    : build(sources, id, { overlays: overlaysOf(county, id) })
  if (!bundle) {
    tell(id, findings)
    continue
  }
  const answer = await fetch(`${api}/v1/sample/definitions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ bundle }),
  })
  const body = (await answer.json()) as Answer
  if (!answer.ok)
    tell(id, body.errors ?? [{ code: `${answer.status}`, at: id, says: body.title ?? '', try: body.detail ?? '' }])
  else
    console.log(`${id}  version ${body.version}  ${body.hash?.slice(0, 12)}  ${body.fresh ? 'published' : 'as before'}`)
}
for (const id of bases) console.log(`${id}  not an item: its service.json has no taskCode`)
process.exit(failed ? 1 : 0)

interface Answer {
  version?: number
  hash?: string
  fresh?: boolean
  errors?: Problem[]
  title?: string
  detail?: string
}

function tell(id: string, findings: Problem[]): void {
  failed++
  console.error(`${id}  NOT PUBLISHED; the other items are served`)
  for (const { code, at, says, try: way } of findings) console.error(`  ${code}  ${at}\n    ${says}\n    ${way}`)
}
