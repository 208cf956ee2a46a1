// The custom-elements manifest of the tags, read from their sources: attributes, events, slots, parts and looks.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const settings = fileURLToPath(new URL('analyzer.mjs', import.meta.url))

export async function manifestOfTags(): Promise<object> {
  const found = await cli({ argv: ['analyze', '--config', settings], cwd, noWrite: true })
  // The analyzer reads files in whatever order they come; two builds must agree.
  found.modules.sort((one, other) => (one.path < other.path ? -1 : 1))
  for (const { path, declarations } of found.modules) {
    const own = statesIn(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
    for (const one of declarations) {
      if (!one.customElement) continue
      // Tags are claimed by a function of the kit's own, which the analyzer does not know.
      one.tagName = tagOf(one.name)
      one.members = one.members?.filter((member) => isForHosts(member) && !own.has(member.name))
      one.attributes = one.attributes?.filter(({ name }) => !own.has(name))
      one.cssProperties = looks()
    }
  }
  return found
}

/** `ServiceItem` is `<service-item>`. */
const tagOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()

/** What a class keeps for itself, though Lit watches it. */
const statesIn = (source: string): Set<string> =>
  new Set([...source.matchAll(/(\w+): \{ state: true/g)].map(([, name = '']) => name))

/** A field without an attribute is the tag's own state; only a token is given as a property alone. */
const isForHosts = ({ kind, name, attribute, privacy, description }: Member): boolean =>
  privacy === undefined || privacy === 'public'
    ? kind === 'field'
      ? attribute !== undefined || name === 'token'
      : description !== undefined
    : false

/** What a host may set of the look, with the value that it has otherwise. */
function looks(): { name: string; default: string }[] {
  const source = readFileSync(new URL('../src/look/tokens.ts', import.meta.url), 'utf8')
  const found = [...source.matchAll(/var\(\s*(--yc-(?!elder)[\w-]+),\s*([^;]*?)\)+;/g)]
  return found.map(([, name = '', value = '']) => ({ name, default: value.replace(/\s+/g, ' ').trim() }))
}

interface Member {
  kind?: string
  name: string
  attribute?: string
  privacy?: string
  description?: string
}
