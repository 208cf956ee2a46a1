// What a definition takes of the memory while it is open.

import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type Bundle, build } from '@yichuang/definition'
import type { Figure } from '../../../scripts/figure.ts'
import { readFolder } from '../../../scripts/folder.ts'
import { itemOf } from './flows.ts'

const MANY = 50

export const figure: Figure = {
  name: 'memory',
  says: 'memory of one open definition, senior-card with its base, read from its JSON and compiled',
  limit: 1,
  unit: 'MB',
  measure: async () => {
    const { bundle } = build(
      readFolder(fileURLToPath(new URL('../../../workflows', import.meta.url))).sources,
      'senior-card',
    )
    if (!bundle) throw new Error('senior-card does not build')
    const text = JSON.stringify(bundle)
    const open = (i: number) => itemOf({ ...(JSON.parse(text) as Bundle), id: `item-${i}` })
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    open(0)
    collect()
    const before = process.memoryUsage().heapUsed
    const held = Array.from({ length: MANY }, (_, i) => open(i + 1))
    collect()
    const used = process.memoryUsage().heapUsed - before
    return used / held.length / 1_000_000
  },
}
