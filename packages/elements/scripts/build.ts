// Builds dist/: the loader with its chunks, the one file, and integrity.json, which says what each file must be.
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { integrityOf } from './integrity.ts'
import { manifestOfTags } from './manifest.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Builds everything into a folder, which is emptied first. The same source gives the same bytes. */
export async function buildAll(outDir: string = join(root, 'dist')): Promise<void> {
  rmSync(outDir, { recursive: true, force: true })
  for (const mode of ['loader', 'tags', 'whole']) {
    await build({ root, configFile: join(root, 'vite.config.ts'), mode, logLevel: 'warn', build: { outDir } })
  }
  writeFileSync(join(outDir, 'custom-elements.json'), `${JSON.stringify(await manifestOfTags(), null, 2)}\n`)
  writeFileSync(join(outDir, 'integrity.json'), `${JSON.stringify(integrityOf(outDir), null, 2)}\n`)
}

if (import.meta.main) await buildAll()
