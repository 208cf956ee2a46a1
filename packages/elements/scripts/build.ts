// Builds dist/: the loader with its chunks, the one file, what others have a right to be named for, and integrity.json, which says what each file must be.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { integrityOf } from './integrity.ts'
import { manifestOfTags } from './manifest.ts'
import { type Bundled, noticesOf } from './notices.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds everything into a folder, which is emptied first; answers every module that went in. The same source gives the same bytes. */
export async function buildAll(outDir: string = join(root, 'dist')): Promise<Set<string>> {
  rmSync(outDir, { recursive: true, force: true })
  const bundled: Bundled[] = []
  const modules = new Set<string>()
  for (const mode of ['loader', 'tags', 'whole']) {
    const license = { fileName: 'licences.json' }
    const configFile = join(root, 'vite.config.ts')
    const built = await build({ root, configFile, mode, logLevel: 'warn', build: { outDir, license } })
    for (const { output } of built as Rolldown.RolldownOutput[])
      for (const one of output) if (one.type === 'chunk') for (const id of one.moduleIds) modules.add(id)
    bundled.push(...(JSON.parse(readFileSync(join(outDir, license.fileName), 'utf8')) as Bundled[]))
    rmSync(join(outDir, license.fileName))
  }
  writeFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(bundled))
  writeFileSync(join(outDir, 'custom-elements.json'), `${JSON.stringify(await manifestOfTags(), null, 2)}\n`)
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(integrityOf(outDir), null, 2)}\n`)
  return modules
}

if (import.meta.main) await buildAll()
