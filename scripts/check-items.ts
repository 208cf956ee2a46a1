// Builds and checks every item below workflows/ against the sample county and plays its scenarios; prints each finding with its way out.
import { fileURLToPath } from 'node:url'
import { build, check, directoryTroubles, type Problem, say } from '@yichuang/definition'
import { simulate } from '@yichuang/flow'
import { readCounty } from './county.ts'
import { readFolder } from './folder.ts'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const { people, ...world } = readCounty('sample')
const { sources, broken, items } = readFolder(at('workflows'))
let found = 0
let played = 0
for (const trouble of directoryTroubles(world.directory, { items })) {
  found++
  const { code, at: place, says, try: way } = say(trouble, 'zh-CN')
  console.log(`counties/sample/directory.json\n  ${code}  ${place}\n    ${says}\n    ${way}`)
}
for (const id of items) {
  const why = broken.get(id)
  const { bundle, findings } = why ? { bundle: undefined, findings: [why] } : build(sources, id)
  const wrong = bundle ? check(bundle, world) : findings
  tell(id, wrong)
  // A definition that is broken has no story to tell.
  if (!bundle || wrong.length > 0) continue
  for (const [name, scenario] of Object.entries(bundle.scenarios)) {
    played++
    tell(`${id}/scenarios/${name}.json`, simulate(bundle, scenario, world, people).findings)
  }
}
console.log(`${found} findings in ${items.length} items, ${played} scenarios played`)
process.exit(found ? 1 : 0)

function tell(where: string, problems: Problem[]): void {
  for (const { code, at: place, says, try: way } of problems) {
    found++
    console.log(`workflows/${where}\n  ${code}  ${place}\n    ${says}\n    ${way}`)
  }
}
