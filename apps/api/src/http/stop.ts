// Ends a request with troubles; the app's error handler answers them as problem details.
import type { Trouble } from '@yichuang/definition'

/** Thrown by the HTTP layer only: below it refusals are values. */
export class Stop extends Error {
  readonly troubles: Trouble[]
  readonly headers: Record<string, string>

  constructor(troubles: Trouble[], headers: Record<string, string> = {}) {
    super(troubles[0]?.code ?? 'stop')
    this.troubles = troubles
    this.headers = headers
  }
}

export const stop = (code: string, params?: Trouble['params'], headers?: Record<string, string>): Stop =>
  new Stop([{ code, at: '', ...(params ? { params } : {}) }], headers)
