// A built item: one self-contained value; only this is checked, hashed, published and run.
import type { Flow } from './flow.ts'
import type { DocumentFile, FormFile, TextFile } from './form.ts'
import type { Scenario } from './scenario.ts'
import type { Service } from './service.ts'

export interface Bundle {
  format: 1
  id: string
  service: Service
  flow: Flow
  forms: Record<string, FormFile>
  documents: Record<string, DocumentFile>
  text: Record<string, TextFile>
  scenarios: Record<string, Scenario>
}

/** Authoring files by path relative to the workflows' root, such as `senior-card/service.json`, already parsed. */
export type Sources = Record<string, unknown>
