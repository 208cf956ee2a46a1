// THIRD-PARTY-NOTICES.txt: whose work is in the built files, and under which licence, with its words.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One bundled package, as Vite lists it (`build.license`). */
export interface Bundled {
  name: string
  version: string
  /** SPDX. */
  identifier?: string
  text?: string
}

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))
const manifest = (name: string) =>
  JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as {
    version: string
    license: string
    author?: string
  }

const KIT = { name: '@yichuang/elements', from: '@yichuang/elements' }
/** What the bundler itself writes into its output; no package of the graph has it. oxc publishes types and helpers together. */
export const BUNDLER = [
  { name: 'rolldown', from: 'rolldown', modules: /^\0rolldown\// },
  { name: '@oxc-project/runtime', from: '@oxc-project/types', modules: /^\0@oxc-project\+runtime@/ },
]

export function noticesOf(found: Bundled[]): string {
  const own = [KIT, ...BUNDLER].map(({ name, from }): Bundled => {
    const { version, license: identifier } = manifest(from)
    return { name, version, identifier, text: readFileSync(join(modules, from, 'LICENSE'), 'utf8').trim() }
  })
  const packages = new Map([...found, ...own].map((one) => [`${one.name} ${one.version}`, one]))
  /** Each text once, with all who share it. */
  const texts = new Map<string, string[]>()
  for (const [title, one] of [...packages].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!one.identifier) throw new Error(`${title} does not say under which licence it is: it cannot be bundled.`)
    const text = (one.text ?? standing(one)).replaceAll('\r\n', '\n')
    texts.set(text, [...(texts.get(text) ?? []), `${title} (${one.identifier})`])
  }
  const parts = [...texts].map(([text, titles]) => `${titles.join('\n')}\n\n${text}\n`)
  return [HEAD, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

const HEAD = `The files in this folder are Yichuang, @yichuang/elements below, and hold parts of the other packages.
Each is under its own licence, whose words follow its name.
`

/** A package that brings no text of its licence: the licence's own words with the name that it gives. */
function standing({ name, version, identifier }: Bundled): string {
  const { author } = manifest(name)
  if (identifier !== 'MIT' || !author)
    throw new Error(`${name} ${version} brings no text of its licence (${identifier}): look for it, and say it here.`)
  return `MIT License\n\nCopyright (c) ${author}\n\n${MIT}`
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`
