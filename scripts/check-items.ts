// Builds and checks every item below workflows/ against the sample county and plays its scenarios; prints each finding with its way out.
import { fileURLToPath } from 'node:url'
import {
  type Bundle,
  build,
  check,
  checkOverlaid,
  directoryTroubles,
  hashOf,
  type Json,
  type Problem,
  say,
} from '@yichuang/definition'
import { compile, coverageOf, type Run, simulate, unreached } from '@yichuang/flow'
import { readCounty } from './county.ts'
import { readFolder } from './folder.ts'
import { overlaysOf } from './overlays.ts'
import { coverageInWords } from './simulated.ts'

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
  tellOverlays(bundle)
  const runs = Object.entries(bundle.scenarios).map(([name, scenario]) => {
    const run = simulate(bundle, scenario, world, people)
    tell(`${id}/scenarios/${name}.json`, run.findings)
    return run
  })
  played += runs.length
  tellCoverage(bundle, runs)
}
console.log(`${found} findings in ${items.length} items, ${played} scenarios played`)
process.exit(found ? 1 : 0)

/** The item as the county has it: checked whole and played again; each finding with the line that brings it about. */
function tellOverlays(base: Bundle): void {
  const overlays = overlaysOf(world.county, base.id)
  const { bundle } = build(sources, base.id, { overlays })
  for (const { because, ...problem } of checkOverlaid(base, overlays, { county: world }))
    tell(`${base.id} <- ${because.join(', ')}`, [problem])
  if (!bundle || overlays.length === 0) return
  for (const [name, scenario] of Object.entries(bundle.scenarios))
    tell(`${base.id}/scenarios/${name}.json with its overlays`, simulate(bundle, scenario, world, people).findings)
  console.log(`${base.id}: ${overlays.map(({ name }) => name).join(', ')} laid over it`)
}

/** For information: nothing fails by it. `npm run simulate -- ITEM` tells more. */
function tellCoverage(bundle: Bundle, runs: Run[]): void {
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  const coverage = coverageOf(
    item,
    runs.map(({ visits }) => visits),
  )
  console.log(`${bundle.id}: scenarios reach ${coverageInWords(coverage)}`)
  for (const name of unreached(coverage)) console.log(`  not reached: ${name}`)
}

function tell(where: string, problems: Problem[]): void {
  for (const { code, at: place, says, try: way } of problems) {
    found++
    console.log(`workflows/${where}\n  ${code}  ${place}\n    ${says}\n    ${way}`)
  }
}
