// The codes that a route may refuse with: those of its own, and those that follow from its declaration.
import { spoken, statusOf } from '@yichuang/definition'
import type { Route } from '../http/route.ts'
import { isPublic } from '../policy/permits.ts'
import { POLICY } from '../policy/table.ts'

const TOKEN = [
  'api/token-missing',
  'api/token-invalid',
  'api/token-expired',
  'api/issuer-unreachable',
  'api/not-in-directory',
]
const KEY = ['api/key-missing', 'api/key-reused']
const JSON_BODY = [
  'api/not-json',
  'api/too-large',
  'api/cut-short',
  'api/malformed-json',
  'api/too-deep',
  'api/bad-characters',
  'api/duplicate-key',
  'api/forbidden-key',
  'api/unknown-field',
  'api/wrong-body',
]

/** What a filled form and the engine can refuse; a broken definition or state (5xx) is a failure, not a refusal. */
export const DECIDES: readonly string[] = Object.keys(spoken).filter(
  (code) => /^(form|flow)\//.test(code) && statusOf(code) < 500,
)

/** In the order of their statuses, each once. */
export function problemsOf({ path, action, keyed, body, problems = [] }: Route): string[] {
  const all = [
    ...problems,
    ...(path.startsWith('/v1/:county/') ? ['api/unknown-county'] : []),
    ...(isPublic(action) ? [] : [...TOKEN, POLICY[action].denied]),
    ...(keyed ? KEY : []),
    ...(body && 'shape' in body ? JSON_BODY : []),
    'api/failed',
  ]
  return [...new Set(all)].sort((a, b) => statusOf(a) - statusOf(b))
}
