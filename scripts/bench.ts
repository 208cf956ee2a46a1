// Collects each room's bench: ratios of one run against the limits and the accepted baselines in scripts/bench.baseline.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { submitToBare } from '../apps/api/bench/submit.ts'
import { decideToTransition } from '../packages/flow/bench/decide.ts'

interface Figure {
  says: string
  limit: number
  ratio: number
}
const path = new URL('bench.baseline.json', import.meta.url)
const baseline = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Figure>
const benches: Record<string, () => Promise<number>> = {
  decide: decideToTransition,
  submit: submitToBare,
}
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'))
let passed = true
for (const [name, run] of Object.entries(benches)) {
  const figure = baseline[name]
  if (!figure) throw new Error(`scripts/bench.baseline.json has no ${name}`)
  if (wanted.length && !wanted.includes(name)) continue
  const ratio = await run()
  const over = ratio > figure.limit
  passed &&= !over
  console.log(
    `${over ? 'OVER' : 'ok  '}  ${name.padEnd(8)} ${ratio.toFixed(2)}x  limit ${figure.limit}x  baseline ${figure.ratio}x  (${figure.says})`,
  )
  if (process.argv.includes('--accept')) figure.ratio = Number(ratio.toFixed(2))
}
if (process.argv.includes('--accept')) writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`)
process.exit(passed ? 0 : 1)
