// How components read the filling: each hears of changes, and renders again only when what it reads has changed.
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Filling } from '../filling/filling.ts'
import type { Words } from '../words/words.ts'

export const FillingContext = createContext<Filling | undefined>(undefined)

export function useTheFilling(): Filling {
  const filling = useContext(FillingContext)
  if (!filling) throw new Error('Outside of a mounted form.')
  return filling
}

/** `select` must answer the same object as long as nothing has changed. */
export function useFilling<T>(select: (filling: Filling) => T): T {
  const filling = useTheFilling()
  const read = (): T => select(filling)
  return useSyncExternalStore(filling.subscribe, read, read)
}

export const useWords = (): Words => useFilling((filling) => filling.words)
