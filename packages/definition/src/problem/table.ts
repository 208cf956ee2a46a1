// Every problem of the house in one table: code, HTTP status, sentences.
import { apiWords } from './api.ts'
import { definitionWords } from './definition.ts'
import { fileWords } from './file.ts'
import { flowWords } from './flow.ts'
import { formWords } from './form.ts'
import { ruleWords } from './rule.ts'
import type { Words } from './words.ts'

export const table: Words = {
  ...definitionWords,
  ...formWords,
  ...ruleWords,
  ...flowWords,
  ...apiWords,
  ...fileWords,
}
