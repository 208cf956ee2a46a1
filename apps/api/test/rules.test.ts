// The one suite of rules, in workerd.
import '../../../packages/definition/test/rules/evaluate.test.ts'
import '../../../packages/definition/test/rules/json-logic.test.ts'
