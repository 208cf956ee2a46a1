// A rule may read only what the item declares: a missing path would be null, and quietly so.
import { own } from '../../own.ts'
import { pathsOf } from '../../rules/paths-of.ts'
import { splitPointer } from '../../validate/pointer.ts'
import type { Check, Finding, Subject } from '../check.ts'
import { unknownForm } from '../forms/unknown-form.ts'
import { readableIn } from './readable.ts'
import { isDeclared, type Tree } from './tree.ts'
import { type Written, writtenRules } from './written.ts'

/**
 * `event.*` is read by the form of every event for which the rule is asked. A rule that nobody asks (left over from a
 * base) may read what the item has taken away.
 */
export const undeclaredPath: Check = {
  code: 'definition/undeclared-path',
  find: (subject) => {
    // A form that is not there is another finding; what was to be read in it is not known.
    const data: Tree | undefined = unknownForm.find(subject).length > 0 ? 'any' : undefined
    const readable = { ...readableIn(subject), ...(data && { data }) }
    const written = [...writtenRules(subject), ...pointers(subject)].filter(({ events }) => events !== 'unasked')
    return written.flatMap((rule) => pathsOf(rule.logic).flatMap((path) => look(subject, readable, rule, path)))
  },
}

function look(subject: Subject, readable: { [root: string]: Tree }, rule: Written, path: string): Finding[] {
  const { at } = rule
  const [, root = '', below = ''] = /^([^.[]*)\.?(.*)$/s.exec(path) ?? []
  if (root === 'event') return lookInEvents(subject, rule, below)
  const tree = path.startsWith('[]') ? 'any' : treeOf(readable, rule, root)
  const rest = path.startsWith(`${root}[]`) ? path.slice(root.length) : below
  return tree !== undefined && isDeclared(tree, rest) ? [] : [{ at, params: { path } }]
}

function treeOf(readable: { [root: string]: Tree }, { each, here }: Written, root: string): Tree | undefined {
  if (root === 'each') return each ? 'any' : undefined
  if (root === 'here') return here && { form: here }
  return own(readable, root)
}

function lookInEvents({ bundle: { service, forms } }: Subject, { at, events }: Written, below: string): Finding[] {
  const path = below === '' ? 'event' : `event.${below}`
  // No payload is at hand: the rule is asked by a limit, a desk, a unit or the passing of time.
  if (events === 'unasked' || events.length === 0 || events.includes('')) return [{ at, params: { path } }]
  return [...new Set(events)].flatMap((event) => {
    const form = event === 'start' ? service.start.form : own(service.events, event)?.form
    const schema = form === undefined ? undefined : own(forms, form)?.schema
    // An unknown form, and an event that another case tells, are not known here.
    if (schema === undefined && (form !== undefined || (event !== 'start' && own(service.events, event) === undefined)))
      return []
    if (schema !== undefined && isDeclared({ form: schema }, below)) return []
    return [{ code: 'definition/undeclared-event-path', at, params: { path, event } }]
  })
}

/** `only` leads into the data like a rule does. */
const pointers = ({ bundle: { service } }: Subject): Written[] =>
  Object.entries(service.events).flatMap(([name, { only }]) =>
    only === undefined
      ? []
      : [{ logic: { var: ['data', ...splitPointer(only)].join('.') }, at: `/service/events/${name}/only`, events: [] }],
  )
