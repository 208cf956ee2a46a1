// Writes the JSON Schemas of all files; with --check it only says which are stale, and fails.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schemaFiles } from '../src/format/schema-files.ts'

const folder = fileURLToPath(new URL('../schemas', import.meta.url))
mkdirSync(folder, { recursive: true })
const files = schemaFiles()
const there = readdirSync(folder)
const stale = Object.entries(files).filter(
  ([name, text]) => !there.includes(name) || readFileSync(join(folder, name), 'utf8') !== text,
)
const left = there.filter((name) => files[name] === undefined)
if (!process.argv.includes('--check')) {
  for (const [name, text] of stale) writeFileSync(join(folder, name), text)
  for (const name of left) rmSync(join(folder, name))
  console.log(`${stale.length + left.length} of ${Object.keys(files).length} schemas written anew`)
} else if (stale.length + left.length > 0) {
  console.error(`Stale: ${[...stale.map(([name]) => name), ...left].join(', ')}. Run "npm run schemas" and commit.`)
  process.exitCode = 1
}
