import { build, check, checkFile, canonical } from './src/index.ts'
import { readCounty, readSources } from '../../workflows/read.ts'
const sources = readSources()
const county = readCounty('sample')
for (const id of ['senior-card']) {
  const t0 = performance.now()
  const r = build(sources, id)
  const t1 = performance.now()
  console.log(id, r.findings, r.bundle && canonical(r.bundle as never).length, 'bytes', r.bundle && new TextEncoder().encode(canonical(r.bundle as never)).length)
  if (r.bundle) console.log(check(r.bundle, county), (t1-t0).toFixed(0), 'ms build', (performance.now()-t1).toFixed(0), 'ms check')
}
console.log(checkFile('county', county.county), checkFile('directory', county.directory), checkFile('people', county.people), county.calendars.flatMap(c => checkFile('calendar', c)))
