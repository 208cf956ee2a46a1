// What can go wrong in the room `form`, in words.
import type { Words } from './words.ts'

export const formWords: Words = {}
