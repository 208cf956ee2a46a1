// Every check of the API, made from the policy table.
import type { Lang } from '@yichuang/definition'
import type { Actor } from '@yichuang/flow'
import { type Refused, refuse } from '../county/answer.ts'
import { type Action, POLICY, type Row } from './table.ts'
import { isRelation, RELATION, STANDING, type Standing, type Who } from './who.ts'

/** One actor before one object. */
export interface Bearer {
  is: readonly Who[]
  /** Of the case in question. */
  state?: 'open' | 'closed'
}

const rowOf = (action: Action): Row => POLICY[action]

/** Whether the table lets this person do it. */
export function permits(action: Action, { is, state }: Bearer): boolean {
  const { by } = rowOf(action)
  return is.some((who) => {
    const during = by[who]
    return during === 'always' || (during !== undefined && during === state)
  })
}

/** Without a token. */
export const isPublic = (action: Action): boolean => rowOf(action).by.anyone !== undefined

/** Decided only with the case or the file at hand. */
export const needsObject = (action: Action): boolean => Object.keys(rowOf(action).by).some(isRelation)

/** Who a verified person is, by the directory as it stands now. */
export function standingOf({ kind, posts }: Actor): Standing[] {
  // What guards the county itself (publishing, confirming, auditing) is not lent to whoever stands in.
  const held = Object.keys(STANDING).filter((name) =>
    posts.some(({ post, for: whom }) => post === name && whom === undefined),
  ) as Standing[]
  return ['anyone', kind === 'staff' ? 'staff' : 'resident', ...held]
}

/** What refuses somebody before anything is read; nothing where the object has to be known first. */
export function gate(action: Action, actor: Actor, lang: Lang): Refused | undefined {
  if (needsObject(action) || permits(action, { is: standingOf(actor) })) return undefined
  return denial(action, lang)
}

/** The table's refusal. */
export function denial(action: Action, lang: Lang): Refused {
  const { denied } = rowOf(action)
  return refuse(denied, denied === 'api/not-allowed' ? { who: wordsOf(action, lang) } : undefined)
}

/** Who may, in words. */
export const wordsOf = (action: Action, lang: Lang): string =>
  Object.keys(rowOf(action).by)
    .map((who) => (isRelation(who) ? RELATION[who] : STANDING[who as Standing]))
    .map(({ zh, en }) => (lang === 'en' ? en : zh))
    .join(lang === 'en' ? '; ' : '；')

const ACTIONS = Object.keys(POLICY) as Action[]
/** What can be done to a case beside the events of its flow, and to the county's store without one. */
export const ON_A_CASE = ACTIONS.filter((action) => action.startsWith('case.') && needsObject(action))
export const WITHOUT_A_CASE = ACTIONS.filter((action) => !needsObject(action) && !isPublic(action))

/** Of these actions, those that this person may do: what the buttons are drawn from. */
export const mayOf = (actions: readonly Action[], bearer: Bearer): Action[] =>
  actions.filter((action) => permits(action, bearer))
