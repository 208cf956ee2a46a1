// What can be said to residents and staff; the authors' part of the table stays out of what their browsers load.
import { apiWords } from './api.ts'
import { fileWords } from './file.ts'
import { flowWords } from './flow.ts'
import { formWords } from './form.ts'
import { migrationWords } from './migration.ts'
import { outboxWords } from './outbox.ts'
import { ruleWords } from './rule.ts'
import type { Words } from './words.ts'

export const spoken: Words = {
  ...formWords,
  ...ruleWords,
  ...flowWords,
  ...apiWords,
  ...fileWords,
  ...outboxWords,
  ...migrationWords,
}
