// The custom-elements manifest of the tags, read from their sources: what the controls say of each attribute.
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import type { Plugin } from 'vite'

const NAME = 'virtual:custom-elements-manifest'
const elements = fileURLToPath(new URL('../../packages/elements', import.meta.url))
const settings = fileURLToPath(new URL('analyzer.mjs', import.meta.url))
const argv = ['analyze', '--config', settings]

export const manifest = (): Plugin => ({
  name: 'yichuang-manifest',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: async (id) => {
    if (id !== `\0${NAME}`) return undefined
    const found = await cli({ argv, cwd: elements, noWrite: true })
    for (const { declarations } of found.modules) {
      // Tags are claimed by a function of the kit's own, which the analyzer does not know.
      for (const one of declarations) if (one.customElement) one.tagName = tagOf(one.name)
    }
    return `export default ${JSON.stringify(found)}`
  },
})

/** `ServiceItem` is `<service-item>`. */
const tagOf = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()
