// Collects each room's bench (`*.bench.ts` in a room's `bench/`): the figures of one run against their limits and the accepted baselines.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Figure } from './figure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const path = new URL('bench.baseline.json', import.meta.url)
const baseline = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>
const figures: Figure[] = []
for (const file of globSync('{packages,apps}/*/bench/*.bench.ts', { cwd: root }).sort()) {
  const { figure } = (await import(pathToFileURL(`${root}/${file}`).href)) as { figure?: Figure }
  if (!figure) throw new Error(`${file} exports no figure: scripts/figure.ts says what one is.`)
  figures.push(figure)
}
const accept = process.argv.includes('--accept')
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'))
const strangers = wanted.filter((name) => !figures.some((figure) => figure.name === name))
if (strangers.length > 0) throw new Error(`There is no bench ${strangers}: ${figures.map(({ name }) => name)}`)
let passed = true
for (const { name, says, limit, unit = 'x', measure } of figures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const found = await measure()
  const over = found > limit
  passed &&= !over
  const line = `${over ? 'OVER' : 'ok  '}  ${name.padEnd(9)} ${found.toFixed(2)} ${unit}  limit ${limit} ${unit}`
  console.log(`${line}  baseline ${baseline[name] ?? 'none'}  (${says})`)
  if (accept) baseline[name] = Number(found.toFixed(2))
}
if (accept) writeFileSync(path, `${JSON.stringify(baseline, null, 2)}\n`)
process.exit(passed ? 0 : 1)
