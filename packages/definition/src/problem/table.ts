// Every problem of the house in one table: code, HTTP status, sentences.
import { definitionWords } from './definition.ts'
import { directoryWords } from './directory.ts'
import { overlayWords } from './overlay.ts'
import { planWords } from './plan.ts'
import { spoken } from './spoken.ts'
import type { Words } from './words.ts'

export const table: Words = { ...definitionWords, ...directoryWords, ...overlayWords, ...planWords, ...spoken }
