// Snapshots of what has been published: `npm run golden` adds one for each shipped item that has none of today's bundle; what is there is never written again.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Bundle, build, hashOf, type Json } from '@yichuang/definition'
import { readCounty } from './county.ts'
import { readFolder } from './folder.ts'
import { snapshotOf } from './snapshot.ts'

const folder = fileURLToPath(new URL('../packages/flow/test/golden/', import.meta.url))
const { people, ...county } = readCounty('sample')
const { sources, items, bases } = readFolder(fileURLToPath(new URL('../workflows', import.meta.url)))
mkdirSync(folder, { recursive: true })
for (const id of [...items, ...bases]) {
  const bundle = built(id)
  const hash = hashOf(bundle as unknown as Json)
  const name = `${id}-${hash.slice(0, 8)}.json`
  if (existsSync(`${folder}${name}`)) {
    console.log(`${name}  as before`)
    continue
  }
  const { cases, ...head } = snapshotOf(bundle, { county, people })
  writeFileSync(`${folder}${name}`, inLines(head, cases))
  console.log(`${name}  added: ${cases.length} cases${head.notReached.map((path) => `\n  not reached: ${path}`)}`)
}

/** A base has no form to begin with: it is taken with that of the first item which stands on it. */
function built(id: string): Bundle {
  const lent = sources['senior-card/forms/application.json']
  const { bundle, findings } = build({ [`${id}/forms/application.json`]: lent, ...sources }, id)
  if (!bundle) throw new Error(`${id}: ${findings.map(({ code, at }) => `${code} ${at}`).join(', ')}`)
  return bundle
}

/** A line for each part and each case, so that a reader finds his way. */
function inLines(head: object, cases: unknown[]): string {
  const lines = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
  return `{\n${lines.join('\n')}\n  "cases": [\n${cases.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]\n}\n`
}
