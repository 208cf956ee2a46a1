// A new case: a resident applies in his own name, a clerk takes paper in at the window.
import type { SubmitBody } from '@yichuang/client'
import type { LocalDate } from '@yichuang/definition'
import { caseNumber, dateOf, decide, type Item, type Party } from '@yichuang/flow'
import { inLanguage } from '../../views/action.ts'
import { type Answer, done, type Refused, refuse } from '../answer.ts'
import { ofItem } from '../broken.ts'
import { type Running, save } from '../case/cases.ts'
import { attachFiles, type GivenForm, troublesOfFiles } from '../case/files.ts'
import { noteRefusal } from '../case/refusals.ts'
import { viewCase } from '../case/view-case.ts'
import { newId } from '../store/ids.ts'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import { itemOf } from './items.ts'

/** `party` is the applicant named at the window, already indexed. */
export function* submit(work: Work, body: SubmitBody, party: Party | undefined): Unit<Answer> {
  const item = yield* itemOf(work, body.item, body.version)
  if (!item) return refuse('api/unknown-item', undefined, body.item)
  const applicant = applicantOf(work, body, party)
  if ('troubles' in applicant) return applicant
  if (!(yield* isOpen(work, item, body.version))) return refuse('api/item-closed', undefined, item.id)
  const started = yield* ofItem(item, start(work, item, { body, applicant }))
  if (isStop(started)) {
    yield* noteRefusal(work, { caseId: null, item: item.id, event: 'start' }, started.troubles)
    return started
  }
  return done(201, yield* viewCase(work, started))
}

/** A draft may be begun on an older version; whether the service takes applications at all is said by the newest. */
function* isOpen(work: Work, item: Item, asked: number | undefined): Unit<boolean> {
  const newest = asked === undefined ? item : yield* itemOf(work, item.id)
  return [item, newest].every((one) => (one?.bundle.service.status ?? 'active') === 'active')
}

const isStop = (value: Running | Refused): value is Refused => 'troubles' in value

interface Given {
  body: SubmitBody
  applicant: Party
}

function* start(work: Work, item: Item, { body, applicant }: Given): Unit<Running | Refused> {
  const { actor, now, world } = work
  const caseId = newId('case')
  const on = body.on ?? dateOf(now)
  const sequence = (yield* lastNumber(counterOf(item, on))) + 1
  const decision = decide(
    item,
    null,
    {
      id: caseId,
      event: 'start',
      payload: body.form,
      actor,
      at: now,
      ...(body.on ? { on: body.on } : {}),
      start: {
        caseId,
        caseNo: caseNumber(item.bundle.service, on, sequence),
        applicant,
        channel: actor.kind === 'staff' ? 'window' : 'online',
      },
    },
    world,
  )
  const given: GivenForm = { name: item.bundle.service.start.form, schema: formOf(item), value: body.form }
  const refused = decision.refused ?? []
  const onlyPayload = refused.every(({ kind }) => kind === 'payload')
  const files = onlyPayload ? yield* troublesOfFiles(work, item, given) : []
  const troubles = [...refused, ...files]
  if (troubles.length) return { troubles: troubles.map((trouble) => inLanguage(item.bundle, work.lang, trouble)) }
  if (!decision.state) throw new Error(`${item.id} started without a state`)
  yield* takeNumber(counterOf(item, on), sequence)
  yield* attachFiles(caseId, given)
  return yield* save(work, { item, state: { ...decision.state, seq: 0 }, head: '' }, decision)
}

const formOf = ({ bundle }: Item) => bundle.forms[bundle.service.start.form]?.schema ?? {}

function applicantOf({ actor }: Work, body: SubmitBody, party: Party | undefined): Party | Refused {
  if (actor.kind === 'staff') return party ?? refuse('api/applicant-missing', undefined, '/applicant')
  if (body.applicant) return refuse('api/applicant-not-yours', undefined, '/applicant')
  return { id: actor.id, name: actor.name }
}

/** What the number has before its serial: a day, a year or whatever the item's template says starts a new count. */
const counterOf = ({ bundle }: Item, on: LocalDate) => `case ${caseNumber(bundle.service, on, 0)}`

function* lastNumber(name: string): Unit<number> {
  return (yield* row(db.selectFrom('counters').select('value').where('name', '=', name)))?.value ?? 0
}

/** Only a case that stands takes a number. */
function* takeNumber(name: string, value: number): Unit<void> {
  yield* rows(
    db
      .insertInto('counters')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
  )
}
