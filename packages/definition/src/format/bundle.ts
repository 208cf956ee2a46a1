// A built item: one self-contained value; only this is checked, hashed, published and run.
import Type, { type Static } from 'typebox'
import { Flow } from './flow.ts'
import { DocumentFile, FormFile, TextFile } from './form.ts'
import { Scenario } from './scenario.ts'
import { Service } from './service.ts'
import { Code, closed, keyed, named } from './words.ts'

export const Bundle = Type.Object(
  {
    format: Type.Literal(1),
    id: Code,
    service: Service,
    flow: Flow,
    forms: named(FormFile),
    documents: keyed(DocumentFile),
    /** By language, such as `en`. */
    text: keyed(TextFile),
    scenarios: keyed(Scenario),
  },
  closed,
)
export type Bundle = Static<typeof Bundle>

/** Authoring files by path relative to the workflows' root, such as `senior-card/service.json`, already parsed. */
export type Sources = Record<string, unknown>
