// What every built file must be: its hash as a browser checks it, and the lines that pin it in a page.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export interface Integrity {
  /** The one file pinned; a host fills in where it serves the kit. */
  tag: string
  /** For a page with the loader: the import map that pins every chunk, fetched at once or later. */
  importMap: { integrity: Record<string, string> }
  /** Hash of each file, by its path below dist/. */
  files: Record<string, string>
}

/** Stands for the address of dist/ on the host's server; no version, so that two builds agree. */
const WHERE = '/yichuang/'

export function integrityOf(folder: string): Integrity {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.split(sep).join('/'))
    .sort()
  const files = Object.fromEntries(names.map((name) => [name, hashOf(join(folder, name))]))
  const one = 'yichuang.all.js'
  return {
    tag: `<script type="module" src="${WHERE}${one}" integrity="${files[one]}" crossorigin></script>`,
    importMap: {
      integrity: Object.fromEntries(
        names.filter((name) => name !== one).map((name) => [`${WHERE}${name}`, files[name] as string]),
      ),
    },
    files,
  }
}

const hashOf = (path: string): string => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`
