// Carries files for a form: up under a key of their own, down for a preview.
import { newAttempt } from '@yichuang/client'
import type { FormProps, UploadedFile } from '@yichuang/forms'
import type { Session } from '../host/session.ts'

/** The form's ways to files. `stored` hears of each file that arrived. */
export function carry(
  session: Session,
  stored?: (file: UploadedFile) => void,
): Pick<FormProps, 'upload' | 'download' | 'preview'> {
  return {
    upload: async (file, _field, { progress, again, kinds, signal }) => {
      const known = await session.client.upload(file, newAttempt({ signal, onRetry: again }), { progress, kinds })
      stored?.(known)
      return known
    },
    download: (id) => session.client.download(id),
    preview: (id) => session.client.preview(id),
  }
}

/** Hands a stored file to the reader under its own name. */
export async function saveFile(session: Session, file: { id: string; name: string }): Promise<void> {
  handOver(await session.client.download(file.id), file.name)
}

/** Puts bytes among the browser's downloads. */
export function handOver(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser reads it after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
