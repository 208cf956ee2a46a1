// What a kind of change is: a question to one difference, answered with its name when it is of that kind.
import type { Chart } from '../checks/chart.ts'
import type { Bundle } from '../format/bundle.ts'
import type { Raw } from './raw.ts'

/** One of the two versions. */
export interface Side {
  bundle: Bundle
  chart: Chart
}

/** `kind` is a key of the table of reasons; `name` and the other params fill its sentences. */
export interface Told {
  kind: string
  params?: Record<string, string | number>
}

/** Undefined: of another kind. */
export type Kind = (raw: Raw, pair: { was: Side; is: Side }) => Told | undefined

/** For what can only come, go or change: `state` gives `state-added`, `state-removed`, `state-changed`. */
export const cameOrWent = (what: string, { was, is }: Raw): string =>
  `${what}-${was === undefined ? 'added' : is === undefined ? 'removed' : 'changed'}`
