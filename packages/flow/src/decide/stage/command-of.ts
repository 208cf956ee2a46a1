// Whether what came in is a command at all; strangers may send anything.
import { own } from '@yichuang/definition'
import type { Refusal } from '../../case.ts'
import type { Command } from '../../command.ts'
import { dayOf } from '../../time/civil.ts'
import { msOf } from '../../time/instant.ts'
import { refusal } from './attempt.ts'

/** The refusal `flow/malformed-command` with the first place that is wrong; undefined when nothing is. */
export function malformed(command: Command): Refusal | undefined {
  const at = wrongPlace(command)
  return at === undefined ? undefined : refusal('state', 'flow/malformed-command', { at, params: { place: at || '/' } })
}

function wrongPlace(command: unknown): string | undefined {
  if (!isRecord(command)) return ''
  const { id, event, actor, at, on, start } = command
  if (typeof event !== 'string') return '/event'
  if (typeof id !== 'string') return '/id'
  if (!isInstant(at)) return '/at'
  if (on !== undefined && !isDate(on)) return '/on'
  if (!isActor(actor)) return '/actor'
  if (start !== undefined && !isStart(start)) return '/start'
  return undefined
}

const KINDS = ['resident', 'staff', 'system']

function isActor(actor: unknown): boolean {
  if (!isRecord(actor)) return false
  const { id, name, kind, assurance, posts } = actor
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    KINDS.includes(String(kind)) &&
    typeof assurance === 'number' &&
    (actor['for'] === undefined || typeof actor['for'] === 'string') &&
    Array.isArray(posts) &&
    posts.every((post) => isRecord(post) && typeof post['post'] === 'string' && typeof post['unit'] === 'string')
  )
}

function isStart(start: unknown): boolean {
  if (!isRecord(start)) return false
  const { caseId, caseNo, channel, applicant } = start
  return (
    typeof caseId === 'string' &&
    typeof caseNo === 'string' &&
    (channel === 'online' || channel === 'window') &&
    isRecord(applicant) &&
    typeof own(applicant, 'id') === 'string' &&
    typeof own(applicant, 'name') === 'string'
  )
}

function isInstant(at: unknown): boolean {
  return typeof at === 'string' && answers(() => msOf(at))
}

function isDate(on: unknown): boolean {
  return typeof on === 'string' && answers(() => dayOf(on))
}

function answers(ask: () => number): boolean {
  try {
    return Number.isFinite(ask())
  } catch {
    return false
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
