// What a rule can read of an item: the facts of a case, by the item's own declarations.
import type { Json } from '../../format/words.ts'
import { own } from '../../own.ts'
import type { Subject } from '../check.ts'
import { tagsIn } from '../tags.ts'
import type { Tree } from './tree.ts'

/** The part of the scope that is the same for all rules of an item (DIALECT point 15). */
export function readableIn({ bundle: { service, forms }, chart }: Subject): { [root: string]: Tree } {
  const events = ['start', ...Object.keys(service.events)]
  const used = [service.start.form, ...Object.values(service.events).flatMap(({ form }) => form ?? [])]
  const data = keys(used, (name) => {
    const form = own(forms, name)
    // An unknown form is another check's finding.
    return form === undefined ? 'any' : { form: form.schema }
  })
  return {
    data,
    case: {
      keys: {
        ...leaves('id', 'no', 'item', 'seq', 'status', 'channel', 'startedFor', 'result'),
        value: 'any',
        applicant: { keys: leaves('id', 'name') },
        data,
        tags: LEAVES,
        open: LEAVES,
        spans: keys(tagsIn(chart), () => 'any'),
        count: keys(events, () => 'leaf'),
        by: keys(events, () => 'leaf'),
        hands: keys(Object.keys(service.desks), () => LEAVES),
        due: keys(Object.keys(service.limits), () => 'leaf'),
        dueOn: keys(Object.keys(service.limits), () => 'leaf'),
        provisional: keys(Object.keys(service.limits), () => 'leaf'),
        unit: keys(Object.keys(service.units), () => 'leaf'),
        children: keys(Object.keys(service.children), () => ({
          list: { keys: { ...leaves('id', 'key'), tags: LEAVES, shown: 'any' } },
        })),
        parent: { keys: { ...leaves('id', 'item'), by: 'any' } },
      },
    },
    actor: {
      keys: {
        ...leaves('id', 'name', 'kind', 'assurance', 'for', 'idNumber', 'desk', 'post', 'unit'),
        posts: { list: { keys: leaves('post', 'unit') } },
        certificates: 'any',
      },
    },
    service: { value: service as Json },
    reads: keys(Object.keys(service.reads), () => 'any'),
    now: { keys: leaves('at', 'date') },
    county: { keys: { ...leaves('id', 'name', 'phone'), remedies: { keys: leaves('reviewBody', 'court') } } },
    unit: keys(Object.keys(service.units), () => ({
      keys: leaves('code', 'name', 'kind', 'parent', 'uscc', 'calendar', 'address', 'phone'),
    })),
  }
}

const LEAVES: Tree = { list: 'leaf' }
const keys = (names: readonly string[], of: (name: string) => Tree): Tree => ({
  keys: Object.fromEntries(names.map((name) => [name, of(name)])),
})
const leaves = (...names: string[]): { [name: string]: Tree } =>
  Object.fromEntries(names.map((name) => [name, 'leaf' as const]))
