// Reading a fact.
import type { Operator } from '../operator.ts'

/** `{ "var": "data.application.name" }`; what is not there is null. The path is written out, so that a check can read it. */
export const variable: Operator = {
  name: 'var',
  takes: [1, 2],
  run: (call) => {
    // json-logic's second argument would hide a path that no schema declares.
    if (call.count > 1) return call.fail('rule/var-default')
    const path = call.written(0)
    return typeof path === 'string' ? call.read(path) : call.fail('rule/var-not-a-name')
  },
}
