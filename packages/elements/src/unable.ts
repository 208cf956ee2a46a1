// What a tag answers to `diagnose()` while its code has not run.
import type { DiagnoseOptions, Diagnosis } from './page.ts'

/** Lets every tag of that name say why it stays as it is. */
export function unable(name: string, failed: unknown): void {
  for (const tag of document.querySelectorAll<HTMLElement>(name)) {
    const diagnose = (options?: DiagnoseOptions): Promise<Diagnosis> =>
      import('./host/diagnose/unloaded.ts').then(({ unloaded }) => unloaded(tag, failed, options), nothingComes)
    Object.assign(tag, { diagnose })
  }
}

/** The tag's own method is at work now. */
export function able(name: string): void {
  for (const tag of document.querySelectorAll(name)) delete (tag as { diagnose?: unknown }).diagnose
}

/** Not even the file with the words came: these are in both languages at once. */
const nothingComes = (error: unknown): Diagnosis => ({
  ok: false,
  findings: [
    {
      code: 'diagnose/not-loaded',
      at: 'script',
      says: '组件的文件加载不到。 The files of the kit do not load.',
      try: 'chunks/ · CORS · integrity · script-src',
    },
  ],
  facts: { error: String(error) },
})
