// What can go wrong in the room `file`, in words.
import type { Words } from './words.ts'

export const fileWords: Words = {}
