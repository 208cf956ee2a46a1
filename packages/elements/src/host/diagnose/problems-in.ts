// The problems of an answer that is no (RFC 9457), as the API words them.
import type { DiagnosisFinding } from '../../page.ts'

export function problemsIn(body: unknown): DiagnosisFinding[] {
  const { errors } = (body ?? {}) as { errors?: unknown }
  return Array.isArray(errors) ? errors.filter((one): one is DiagnosisFinding => typeof one?.code === 'string') : []
}
