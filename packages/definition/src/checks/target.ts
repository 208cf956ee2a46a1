// Where a target leads, resolved as XState v5 does.
import type { Place } from './chart.ts'

/**
 * `#case.open.received`: by id, which is the machine's id and the path. `.late`: a child of the state itself.
 * `working.back`: a sibling, and down from it. The root has no siblings.
 */
export function targetOf(root: Place, from: Place, target: string): Place | undefined {
  if (target.startsWith('#')) {
    const [id, ...path] = target.slice(1).split('.')
    return id === 'case' ? down(root, path) : undefined
  }
  if (target.startsWith('.')) return down(from, target.slice(1).split('.'))
  return from.parent && down(from.parent, target.split('.'))
}

function down(from: Place, path: readonly string[]): Place | undefined {
  let place: Place | undefined = from
  for (const key of path) place = place?.children.find((child) => child.path[child.path.length - 1] === key)
  return place
}
