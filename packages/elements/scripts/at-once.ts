// For the one file: what the kit otherwise fetches later stands in it like everything else.
import type { Plugin } from 'vite'

/** A later import inside one file would wrap each module in a function of its own, so that it can run later. */
export const atOnce = (): Plugin => ({
  name: 'yichuang:at-once',
  transform(code) {
    const names: string[] = []
    const kept = code.replace(/(?<!typeof )\bimport\((['"])([^'"]+)\1\)/g, (_, __, from: string) => {
      // Every tag is registered by the one file itself, if it is the first on the page.
      if (from.endsWith('/define.ts')) return 'Promise.resolve()'
      names.push(`import * as later_${names.length} from '${from}';\n`)
      return `Promise.resolve(later_${names.length - 1})`
    })
    return kept === code ? undefined : { code: names.join('') + kept, map: null }
  },
})
