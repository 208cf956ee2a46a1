// How far the safety check of a stored file is, in words, and what to do about it.
import type { ReactNode } from 'react'
import type { UploadedFile } from '../props.ts'
import { useWords } from './use-filling.ts'

/** `own`: the reader can put another file in its place. */
export function FileState({ file, own = false }: { file: UploadedFile; own?: boolean }): ReactNode {
  const words = useWords()
  const { state, type } = file
  if (state === undefined) return null
  const says = { quarantined: words.unscanned, scanning: words.scanning, clean: words.clean, rejected: words.rejected }
  const waits = state === 'quarantined' || state === 'scanning'
  return (
    <span className={state === 'rejected' ? 'yc-file-state yc-rejected' : 'yc-file-state'}>
      {says[state]}
      {state === 'rejected' && own && words.uploadAnother}
      {waits && !type.startsWith('image/') && words.whenChecked}
    </span>
  )
}

/** Whether its bytes can be had now. */
export const isFree = ({ state }: UploadedFile): boolean => state === undefined || state === 'clean'
