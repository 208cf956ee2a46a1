// What can be wrong with a definition, in words.
import type { Words } from './words.ts'

export const definitionWords: Words = {}
