// Carries what waits in the outbox, a few at a time, after the unit that put it there and never inside one.
import type { Instant } from '@yichuang/definition'
import type { LogLine } from '../../host.ts'
import type { Failure } from '../../outbox/outside.ts'
import { traceOf } from '../../trace.ts'
import type { OutboxRow } from '../store/tables.ts'
import type { Unit } from '../store/unit.ts'
import { arrived, failed, take } from './queue.ts'

/** Workers have six connections at once; one slow receiver leaves some of ours to the others. */
const AT_ONCE = 6
const PER_RECEIVER = 3

export interface Hands {
  unit<T>(unit: Unit<T>): T
  now(): Instant
  carry(message: OutboxRow): Promise<Failure | undefined>
  log(line: LogLine): void
  /** When nothing is under way any more: what waits on now gives the alarm another moment. */
  changed(): Promise<void>
}

export interface Courier {
  /** Looks for messages as soon as the answer that waits here is out. Never throws. */
  go(): void
  /** When nothing is under way any more. */
  back(): Promise<void>
}

export function courier(hands: Hands): Courier {
  const { unit, now, carry, log, changed } = hands
  const under = new Map<Promise<void>, string>()
  let called = false
  let told: Promise<void> = Promise.resolve()

  function go(): void {
    if (called) return
    called = true
    setTimeout(() => {
      called = false
      set()
    })
  }

  function set(): void {
    try {
      while (under.size < AT_ONCE) {
        const message = unit(take(now(), busy()))
        if (!message) return
        const way = bring(message).finally(() => {
          under.delete(way)
          set()
          if (!under.size) told = changed()
        })
        under.set(way, message.receiver)
      }
    } catch (error) {
      log({ level: 'error', what: 'outbox', ...traceOf(error) })
    }
  }

  function busy(): string[] {
    const receivers = [...under.values()]
    return receivers.filter((one) => receivers.filter((other) => other === one).length >= PER_RECEIVER)
  }

  async function bring(row: OutboxRow): Promise<void> {
    try {
      const failure = await attempt(row)
      if (!failure) unit(arrived(row, now()))
      else {
        const dead = unit(failed(row, failure, now()))
        const { message, receiver, attempts } = row
        const { code, params } = failure
        log({
          level: dead ? 'error' : 'warn',
          what: dead ? 'dead letter' : 'outbox',
          message,
          receiver,
          attempts,
          code,
          ...params,
        })
      }
    } catch (error) {
      // It was counted as tried, so it waits and comes again.
      log({ level: 'error', what: 'outbox', message: row.message, ...traceOf(error) })
    }
  }

  async function attempt(row: OutboxRow): Promise<Failure | undefined> {
    try {
      return await carry(row)
    } catch (error) {
      log({ level: 'error', what: 'outbox', message: row.message, ...traceOf(error) })
      return { code: 'outbox/failed' }
    }
  }

  async function back(): Promise<void> {
    while (called || under.size) {
      await Promise.all(under.keys())
      await new Promise((done) => setTimeout(done))
    }
    await told
  }

  return { go, back }
}
