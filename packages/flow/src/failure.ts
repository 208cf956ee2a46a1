// A failure of the engine: a broken definition or a broken state, never something a person did.
import type { Trouble } from '@yichuang/definition'

/** Thrown, not returned: nobody can mend it by acting otherwise. Its `trouble` can be put into words by `say`. */
export class FlowFailure extends Error {
  override readonly name = 'FlowFailure'
  readonly trouble: Trouble

  constructor(code: string, at: string, options: { params?: Record<string, string | number>; cause?: unknown } = {}) {
    super(`${code} at ${at || '/'}${options.params ? ` ${JSON.stringify(options.params)}` : ''}`, {
      cause: options.cause,
    })
    this.trouble = { code, at, ...(options.params ? { params: options.params } : {}) }
  }
}
