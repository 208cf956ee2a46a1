import { build, check, type Json } from './src/index.ts'
import { readCounty, readSources } from '../../workflows/read.ts'
const county = readCounty('sample')
const bundle = build(readSources(), 'senior-card').bundle as never as Record<string, Json>
let n = 0, missed: string[] = []
function walk(node: Json, at: string, root: Json) {
  if (typeof node !== 'object' || node === null) return
  for (const [k, v] of Object.entries(node)) {
    const here = `${at}/${k}`
    if (typeof v === 'string') {
      if (/title|says|try|note|text|name|summary|description|statusNote|q$|a$/.test(k)) continue
      n++
      ;(node as any)[k] = 'zzz'
      if (check(root as never, county).length === 0) missed.push(`${here} = ${v}`)
      ;(node as any)[k] = v
    } else walk(v as Json, here, root)
  }
}
const whole = { ...bundle, text: {}, scenarios: bundle['scenarios'] as Json }
walk((whole as any).flow, '/flow', whole as never)
for (const p of ['start','units','desks','limits','rules','events','notices','rating','materials','conditions']) walk((whole as any).service[p] ?? {}, '/service/' + p, whole as never)
console.log(n, 'strings changed; unseen:', missed.length); console.log(missed.join('\n'))
