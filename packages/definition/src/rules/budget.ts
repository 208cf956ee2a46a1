// How much a rule may cost.

/** Nothing a rule may do for ever: steps taken, text and list items made, levels of nesting. */
export interface Budget {
  steps: number
  output: number
  depth: number
}

/** Far above any real rule (the longest of DIALECT takes about 300 steps for 60 members), far below a noticeable wait. */
export const RULE_BUDGET: Budget = { steps: 10_000, output: 100_000, depth: 64 }
