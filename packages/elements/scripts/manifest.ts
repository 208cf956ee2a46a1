// The custom-elements manifest of the tags, read from their sources: attributes, properties, events, slots and parts.
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const settings = fileURLToPath(new URL('analyzer.mjs', import.meta.url))

export async function manifestOfTags(): Promise<object> {
  const found = await cli({ argv: ['analyze', '--config', settings], cwd, noWrite: true })
  for (const { declarations } of found.modules) {
    for (const one of declarations) {
      // Tags are claimed by a function of the kit's own, which the analyzer does not know.
      if (one.customElement) one.tagName = tagOf(one.name)
      // What is private to a class, or its state alone, is no host's concern.
      if (one.members)
        one.members = one.members.filter(({ privacy, name }) => privacy !== 'private' && !name.startsWith('#'))
    }
  }
  return found
}

/** `ServiceItem` is `<service-item>`. */
const tagOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
