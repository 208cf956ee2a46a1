// What a check is: a question to a whole item, answered with places.
import type { Bundle } from '../format/bundle.ts'
import type { County } from '../format/county.ts'
import type { Trouble } from '../problem/problem.ts'
import type { Chart } from './chart.ts'

/** What a check looks at. `county` is there when the item is checked for one. */
export interface Subject {
  bundle: Bundle
  chart: Chart
  county?: County
}

/** Where, and what the sentence of the code needs. `code` only when the check knows more than one. */
export type Finding = Omit<Trouble, 'code'> & { code?: string }

/** `code` is what the check finds; its sentences stand in the table of problems. */
export interface Check {
  code: string
  find(subject: Subject): Finding[]
}
