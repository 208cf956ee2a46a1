// What leaves a case with one entry, put into the outbox in the entry's own unit.

import type { Instant } from '@yichuang/definition'
import { NOTIFIER, webhookNamed } from '../../outbox/carry.ts'
import type { Step } from '../../outbox/happened.ts'
import { happenedIn, wants } from '../../outbox/happened.ts'
import { notesOf } from '../../outbox/notes.ts'
import type { Unit } from '../store/unit.ts'
import { put } from './queue.ts'

/** `unit`: code of the office that has the case. */
export function* send(step: Step & { unit: string }, now: Instant): Unit<void> {
  const { state, entry, world } = step
  const about = { case_id: state.id, no: state.no, seq: entry.seq, at: entry.at }
  const webhooks = Object.entries(world.county.county.webhooks ?? {})
  for (const { type, body } of happenedIn(
    step,
    webhooks.map(([, webhook]) => webhook),
  )) {
    for (const [name, webhook] of webhooks) {
      if (wants(webhook, type)) yield* put({ ...about, type, receiver: webhookNamed(name), body }, now)
    }
  }
  for (const note of notesOf(step)) {
    yield* put({ ...about, message: note.id, type: 'note', receiver: NOTIFIER, body: JSON.stringify(note) }, now)
  }
}
