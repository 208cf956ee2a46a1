// Plays an item: `npm run simulate -- senior-card [--scenario story-1] [--walks 200] [--seed 1] [--show 7]`; every state, date, notice and task, and what nothing reaches.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Bundle, build, check, hashOf, type Json } from '@yichuang/definition'
import { compile, coverageOf, simulate, unreached, walk } from '@yichuang/flow'
import { readCounty } from './county.ts'
import { readFolder } from './folder.ts'
import { overlaysOf } from './overlays.ts'
import { coverageInWords, stepInWords } from './simulated.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scenario: { type: 'string' },
    walks: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    show: { type: 'string' },
  },
})
const { people, ...county } = readCounty('sample')
const { sources, items } = readFolder(fileURLToPath(new URL('../workflows', import.meta.url)))
const [id = ''] = positionals
if (!items.includes(id))
  quit(`npm run simulate -- ITEM [--scenario NAME] [--walks 200] [--seed 1] [--show SEED]\nItems: ${items.join(', ')}`)
const { bundle, findings } = build(sources, id, { overlays: overlaysOf(county.county, id) })
const wrong = bundle ? check(bundle, county) : findings
if (!bundle || wrong.length > 0) quit(wrong.map(({ code, at, says }) => `${code}  ${at}\n  ${says}`).join('\n'))

if (values.show !== undefined) {
  const { steps } = walk(bundle, { county, people, seed: Number(values.show) })
  console.log(`walk ${values.show} of ${id}`)
  for (const [i, step] of steps.entries()) console.log(stepInWords(step, i))
} else play(bundle)

function play(item: Bundle): void {
  const asked = Object.entries(item.scenarios).filter(([name]) => (values.scenario ?? name) === name)
  if (asked.length === 0) quit(`Scenarios of ${id}: ${Object.keys(item.scenarios).join(', ')}`)
  const runs = asked.map(([name, scenario]) => {
    const run = simulate(item, scenario, county, people)
    console.log(`\n${name}: ${scenario.title}`)
    for (const [i, step] of run.steps.entries()) console.log(stepInWords(step, i))
    for (const { says, at } of run.findings) console.log(`  DIFFERS ${at}\n    ${says}`)
    if (run.findings.length > 0) process.exitCode = 1
    return run
  })
  const version = compile(item, { version: 1, hash: hashOf(item as unknown as Json) })
  const told = coverageOf(
    version,
    runs.map(({ visits }) => visits),
  )
  console.log(`\n${coverageInWords(told)}`)
  for (const name of unreached(told)) console.log(`  no scenario reaches: ${name}`)

  const first = Number(values.seed)
  const seeds = Array.from({ length: Number(values.walks) }, (_, i) => first + i)
  const walked = seeds.map((seed) => {
    try {
      return walk(item, { county, people, seed })
    } catch (error) {
      console.log(`  walk ${seed} BROKE: ${(error as Error).message}`)
      process.exitCode = 1
      return undefined
    }
  })
  const whole = walked.filter((one) => one !== undefined)
  const steps = whole.reduce((sum, one) => sum + one.steps.length, 0)
  const wandered = coverageOf(
    version,
    whole.map(({ visits }) => visits),
  )
  console.log(`\n${whole.length} random walks from seed ${first}, ${steps} steps (--show SEED prints one)`)
  console.log(coverageInWords(wandered))
  const beyond = unreached(told).filter((name) => !unreached(wandered).includes(name))
  for (const name of beyond) console.log(`  only a walk reaches: ${name}`)
  for (const name of unreached(told).filter((one) => !beyond.includes(one))) console.log(`  nothing reaches: ${name}`)
}

function quit(why: string): never {
  console.error(why)
  process.exit(1)
}
