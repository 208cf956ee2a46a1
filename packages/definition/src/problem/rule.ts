// What can go wrong in the room `rule`, in words.
import type { Words } from './words.ts'

export const ruleWords: Words = {}
