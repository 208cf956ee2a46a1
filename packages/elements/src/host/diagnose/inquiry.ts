// What one diagnosis has in hand: the tag, what is known of it, and what has been found so far.
import type { Lang } from '@yichuang/definition'
import type { Diagnosis, DiagnosisFinding } from '../../page.ts'
import type { TokenKeeper } from '../token.ts'
import { type Code, says } from './says.ts'

/** What a tag knows of itself. */
export interface Known {
  api: string
  lang: Lang
  /** Undefined while the tag's code has not run. */
  tokens?: TokenKeeper
  /** What the tag could not do last, if it is of the kind that lies with the page. */
  last?: DiagnosisFinding | undefined
  /** Why the tag's code did not run. */
  failed?: unknown
}

export interface Inquiry {
  tag: HTMLElement
  /** The tag's name without a prefix of the host's. */
  kind: string
  known: Known
  facts: Diagnosis['facts']
  findings: DiagnosisFinding[]
  find: (code: Code, at: string, values?: Record<string, string | number>) => void
  /** What the API says of itself stands as it is. */
  pass: (found: DiagnosisFinding, where: string) => void
}

export function inquire(tag: HTMLElement, known: Known): Inquiry {
  const findings: DiagnosisFinding[] = []
  return {
    tag,
    kind: /(?:service|staff)-[a-z]+$/.exec(tag.localName)?.[0] ?? '',
    known,
    facts: {},
    findings,
    find: (code, at, values = {}) => {
      findings.push({ code: `diagnose/${code}`, at, ...says(code, known.lang, values) })
    },
    pass: ({ code, at, says, try: advice }, where) => {
      findings.push({ code, at: at || where, says, try: advice })
    },
  }
}
