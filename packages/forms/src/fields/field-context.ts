// What a widget must know of the field around it: its id, what describes it, whether it is wrong.
import type { Pointer } from '@yichuang/definition'
import { createContext, useContext } from 'react'

export interface FieldAround {
  pointer: Pointer
  id: string
  title: string
  help: string
  invalid: boolean
  /** For `aria-describedby`: the ids of help and error that are on the page now. */
  describedBy: string | undefined
}

export const FieldContext = createContext<FieldAround>({
  pointer: '',
  id: '',
  title: '',
  help: '',
  invalid: false,
  describedBy: undefined,
})
export const useField = (): FieldAround => useContext(FieldContext)

/** The attributes that tie a control to its help and error. */
export const describing = ({ invalid, describedBy }: FieldAround) => ({
  'aria-invalid': invalid ? (true as const) : undefined,
  'aria-describedby': describedBy,
})
