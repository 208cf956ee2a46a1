// Builds and checks every item below workflows/ against the sample county; prints each finding with its way out.
import { fileURLToPath } from 'node:url'
import { build, check } from '@yichuang/definition'
import { readCounty } from './county.ts'
import { readFolder } from './folder.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const county = readCounty('sample')
const { sources, broken, items } = readFolder(at('workflows'))
let found = 0
for (const id of items) {
  const why = broken.get(id)
  const { bundle, findings } = why ? { bundle: undefined, findings: [why] } : build(sources, id)
  for (const { code, at: place, says, try: way } of bundle ? check(bundle, county) : findings) {
    found++
    console.log(`workflows/${id}\n  ${code}  ${place}\n    ${says}\n    ${way}`)
  }
}
console.log(`${found} findings in ${items.length} items`)
process.exit(found ? 1 : 0)
