// What can go wrong in the room `api`, in words.
import type { Words } from './words.ts'

export const apiWords: Words = {}
