import { build, check } from './src/index.ts'
import { readFileSync, globSync } from 'node:fs'
const root = '../../workflows/'
const sources = Object.fromEntries(globSync('**/*.json', { cwd: root }).map((p) => [p, JSON.parse(readFileSync(root + p, 'utf8'))]))
for (const id of process.argv.slice(2)) {
  const r = build(sources, id, { lang: 'en' })
  console.log(id, r.findings.map(f => `${f.code} ${f.at} ${f.says} ${f.try}`).join('\n'), r.bundle ? check(r.bundle, undefined, {lang:'en'}).map(f => [f.code, f.at, f.says, f.try].join('  ')).join('\n') + JSON.stringify(r.bundle).length : '-')
}
