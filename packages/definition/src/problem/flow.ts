// What can go wrong in the room `flow`, in words.
import type { Words } from './words.ts'

export const flowWords: Words = {}
