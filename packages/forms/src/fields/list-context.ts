// What a row must know of the list around it.
import { createContext } from 'react'

/** What has just been done, so that the list can put the focus and say it once it is drawn again. */
export interface RowAct {
  kind: 'add' | 'remove' | 'up' | 'down'
  index: number
  to?: number
}

export interface ListAround {
  /** What one row is called: 家庭成员. */
  rowTitle: string
  acted: (act: RowAct) => void
}

export const ListContext = createContext<ListAround>({ rowTitle: '', acted: () => undefined })
