// The custom-elements manifest as a module: what the controls and the docs say of each tag.
import type { Plugin } from 'vite'
import { manifestOfTags } from '../../packages/elements/scripts/manifest.ts'

const NAME = 'virtual:custom-elements-manifest'

export const manifest = (): Plugin => ({
  name: 'yichuang-manifest',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load: async (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(await manifestOfTags())}` : undefined),
})
