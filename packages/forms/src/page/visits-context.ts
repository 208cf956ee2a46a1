// The visits of the mounted form, for the fields inside it.
import { createContext } from 'react'
import type { Visits } from './visits.ts'

export const VisitsContext = createContext<Visits | undefined>(undefined)
