// The one suite of rules, in Chromium.
import '../../definition/test/rules/evaluate.test.ts'
import '../../definition/test/rules/json-logic.test.ts'
