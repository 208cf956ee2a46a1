// An item and what it rests on, the deepest base first.
import type { Sources } from '../format/bundle.ts'
import type { Trouble } from '../problem/problem.ts'
import { type Folder, folderOf } from './folder.ts'

/** Follows `base` from service.json to service.json; a circle or a missing base is a trouble. */
export function chainOf(sources: Sources, id: string): { folders: Folder[]; troubles: Trouble[] } {
  const folders: Folder[] = []
  const troubles: Trouble[] = []
  let next: string | undefined = id
  let at = id
  while (next !== undefined) {
    const seen = folders.findIndex((folder) => folder.id === next)
    if (seen >= 0) {
      const circle = folders.slice(0, seen + 1).reverse()
      const chain = [...circle.map((folder) => folder.id), next].join(' → ')
      return { folders, troubles: [...troubles, { code: 'definition/base-cycle', at, params: { chain } }] }
    }
    if (!Object.hasOwn(sources, `${next}/service.json`)) {
      return { folders, troubles: [...troubles, { code: 'definition/no-such-item', at, params: { id: next } }] }
    }
    const read = folderOf(sources, next)
    folders.unshift(read.folder)
    troubles.push(...read.troubles)
    at = `${next}/service.json#/base`
    const base: unknown = read.folder.service?.['base']
    next = typeof base === 'string' ? base : undefined
  }
  return { folders, troubles }
}
