// The Durable Object of one county: its SQLite store, and two doors that take and give plain values.
import { DurableObject } from 'cloudflare:workers'
import { type County as CountyFiles, countyIn, type Instant, type Lang } from '@yichuang/definition'
import { type Actor, type Item, instantOf, msOf, type Party } from '@yichuang/flow'
import type { Identity } from '../auth/identity.ts'
import type { LogLine } from '../host.ts'
import { isPublicAddress } from '../outbox/address.ts'
import { carry } from '../outbox/carry.ts'
import type { Outside } from '../outbox/outside.ts'
import { gate } from '../policy/permits.ts'
import type { Action } from '../policy/table.ts'
import { traceOf } from '../trace.ts'
import { type Answer, done, type Refused, refuse } from './answer.ts'
import { BrokenItem } from './broken.ts'
import { Calendars, confirmedCalendars } from './calendar/in-force.ts'
import { behind, RECOUNT, setTurn } from './calendar/recount.ts'
import { postpone, sweepCase, waiting } from './case/drain.ts'
import { noteLook } from './case/looks.ts'
import { forgetRefusals, REFUSALS_KEPT } from './case/refusals.ts'
import { ASKED, answerTo, completed, TOLD, write } from './does/does.ts'
import { readItem, readItems } from './does/read.ts'
import { courier } from './outbox/courier.ts'
import { forgetSent, REMEMBERED as SENT_REMEMBERED } from './outbox/queue.ts'
import { actorOf, numberOf, type PersonIndex, personIndex } from './person.ts'
import type { Exchange, Question, Writing } from './question.ts'
import { forgetKeys, once, REMEMBERED } from './store/keys.ts'
import { metaOf, metaOnce, setMeta } from './store/meta.ts'
import { migrate } from './store/migrations.ts'
import { drive, type Row, type Unit } from './store/unit.ts'
import { nextTending, type Papers, tendFiles } from './tend.ts'
import { claimOnce } from './token/claim.ts'
import { issue } from './token/issue.ts'
import { keepKey, makeKey, publicKeys, signingKey } from './token/keys.ts'
import { whatComes } from './what-comes.ts'
import type { Glance, Work } from './work.ts'

/** A case that could not be brought up to date is tried again after this long. */
const LATER = 3_600_000
/** Between two sweeps that did not finish. */
const SOON = 1_000
/** What is kept for a time only is looked through this often, also where no limit is near. */
const DAILY = 24 * 3_600_000
/** Messages go out right after their unit; the alarm looks after them only when this process has ended meanwhile. */
const GRACE = 5_000

export abstract class County<Env = unknown> extends DurableObject<Env> {
  readonly #compiled = new Map<string, Item>()
  #index: Promise<PersonIndex> | undefined
  #armed: number | undefined
  /** As it stands in the store, so that the alarm knows whose cases they are. */
  #id: string | undefined
  #calendars: Calendars | undefined
  readonly #courier = courier({
    unit: (unit) => this.unit(unit),
    now: () => instantOf(this.clock()),
    carry: async (message) => {
      const county = await this.files(this.unit(metaOf('county')) ?? '')
      if (!county) throw new Error('the county has no files')
      return carry(message, { county, outside: this.outside(), log: (line) => this.log(line) })
    },
    changed: () => this.rearm(),
    log: (line) => this.log(line),
  })

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    this.unit(migrate())
  }

  /** The county's files: the host knows where they are. */
  protected abstract files(id: string): Promise<CountyFiles | undefined>

  /** Where the bytes of uploaded files are, and who looks at them. */
  protected abstract papers(): Papers

  /** The county's clock, in milliseconds. Only the sample's can be set. */
  protected clock(): number {
    return Date.now()
  }

  /** How messages leave; only the sample's may go elsewhere than to a public https address. */
  protected outside(): Outside {
    const held = this.env as Record<string, unknown>
    return {
      fetch: (address, options) => fetch(address, options),
      secret: (name) => (typeof held[name] === 'string' ? held[name] : undefined),
      mayCall: isPublicAddress,
    }
  }

  /** Reads. A list brings a bounded number of due cases up to date first. */
  ask(county: string, question: Question): Promise<Answer> {
    return this.#logged(question.kind, this.#ask(county, question))
  }

  /** Writes: one unit each, whole or not at all. */
  tell(county: string, writing: Writing | Exchange): Promise<Answer> {
    return this.#logged(
      writing.kind,
      writing.kind === 'exchange' ? this.#exchange(county, writing) : this.#tell(county, writing),
    )
  }

  /** A token for an assertion that the Worker has verified, and that is used up here. */
  async #exchange(county: string, { asserted }: Exchange): Promise<Answer> {
    const now = this.clock()
    const refused = this.unit(claimOnce(asserted, now))
    if (refused) return refused
    const { key, next } = this.unit(signingKey(now))
    if (next) {
      const made = await makeKey()
      this.unit(keepKey(made, now))
    }
    const signing = key ?? this.unit(signingKey(now)).key
    if (!signing) throw new Error('no signing key was kept')
    return done(200, await issue(signing, { county, asserted, now }))
  }

  async #ask(county: string, question: Question): Promise<Answer> {
    if (question.kind === 'keys') return done(200, this.unit(publicKeys()))
    const glance = await this.#glance(county, question.lang)
    if ('who' in question) {
      const actor = await this.#actor(question.who, glance.county)
      if (!actor) return refuse('api/not-in-directory')
      if (question.kind === 'cases' || question.kind.startsWith('inbox')) this.#sweep(glance)
      const work = { ...glance, ...this.#now(), actor }
      const answer = this.#denied(work, ASKED[question.kind]) ?? this.unit(answerTo(work, question))
      this.#courier.go()
      await this.#hint()
      return answer
    }
    return this.unit(question.kind === 'items' ? readItems(glance) : readItem(glance, question.id, question.version))
  }

  async #tell(county: string, writing: Writing): Promise<Answer> {
    const glance = await this.#glance(county, writing.lang)
    const actor = await this.#actor(writing.who, glance.county)
    if (!actor) return refuse('api/not-in-directory')
    const denied = this.#denied({ ...glance, actor }, TOLD[writing.kind])
    if (denied) return denied
    const party = await this.#party(writing)
    // The clock is read last: whatever waited above, units are in the order of their times.
    const work = { ...glance, ...this.#now(), actor }
    const does = () => write(work, writing, party)
    const kept = this.unit('key' in writing ? once(work, writing, does) : does())
    const answer = this.unit(completed(work, writing, kept))
    if (writing.kind === 'decideCalendar') this.#calendars = undefined
    this.#courier.go()
    await this.#hint()
    return answer
  }

  /** The table's refusal, where it needs no case to give one; it is written down. */
  #denied(work: Work, action: Action): Refused | undefined {
    const denied = gate(action, work.actor, work.lang)
    if (denied) this.unit(noteLook(work, { kind: 'denied', action, caseId: null, fields: [] }))
    return denied
  }

  /** A hint only: every touch of a case applies its due limits by itself. It never throws, or it would be lost. */
  override async alarm(): Promise<void> {
    this.#armed = undefined
    try {
      const county = this.unit(metaOf('county'))
      if (county) {
        const glance = await this.#glance(county, 'zh-CN')
        this.#sweep(glance)
        this.#recount(glance)
        await this.#tendFiles(county)
      }
      this.unit(forgetKeys(instantOf(this.clock() - REMEMBERED)))
      this.unit(forgetRefusals(instantOf(this.clock() - REFUSALS_KEPT)))
      this.unit(forgetSent(instantOf(this.clock() - SENT_REMEMBERED)))
      this.#courier.go()
      await this.#courier.back()
      await this.#arm(SOON)
    } catch (error) {
      this.log({ level: 'error', what: 'alarm', ...traceOf(error) })
      await this.ctx.storage.setAlarm(Date.now() + LATER)
    }
  }

  /** One unit of work in one transaction: an exception leaves nothing of it. */
  protected unit<T>(unit: Unit<T>): T {
    const { sql } = this.ctx.storage
    return this.ctx.storage.transactionSync(() =>
      drive(unit, (statement) => sql.exec<Row>(statement.sql, ...statement.params).toArray()),
    )
  }

  /** The earliest due date or next try anywhere, or `after` from now when some is past already; in a day at the latest. */
  async #arm(after = 0): Promise<void> {
    const now = this.clock()
    const { due, scan, next, late } = this.unit(whatComes(this.#confirmed().turn))
    const first = Math.min(
      due === undefined ? Infinity : msOf(due),
      nextTending(scan, this.papers().scanner) ?? Infinity,
      next === undefined ? Infinity : Math.max(msOf(next), now) + GRACE,
    )
    // The county's clock may run beside the machine's.
    const wait = late ? after : Math.min(Math.max(first - now, after), DAILY)
    const at = Date.now() + wait
    if (this.#armed !== undefined && this.#armed <= at && this.#armed > Date.now()) return
    this.#armed = at
    await this.ctx.storage.setAlarm(at)
  }

  /** What was done is done: that its alarm cannot be set is no failure of it. */
  async #hint(): Promise<void> {
    try {
      await this.#arm()
    } catch (error) {
      this.log({ level: 'error', what: 'arm', ...traceOf(error) })
    }
  }

  /** When no message is under way. */
  carried(): Promise<void> {
    return this.#courier.back()
  }

  /** The alarm stands for another moment now. */
  protected async rearm(): Promise<void> {
    this.#armed = undefined
    await this.#hint()
  }

  /** A failure of the store of files holds up no case. */
  async #tendFiles(county: string): Promise<void> {
    const log = (line: LogLine) => this.log(line)
    try {
      await tendFiles({
        ...this.papers(),
        county,
        now: () => this.clock(),
        unit: (unit) => this.unit(unit),
        log,
      })
    } catch (error) {
      log({ level: 'error', what: 'files', ...traceOf(error) })
    }
  }

  /** After the clock was set. */
  protected async turned(): Promise<void> {
    this.#courier.go()
    await this.rearm()
  }

  #sweep(glance: Glance): void {
    for (const id of this.unit(waiting(glance))) {
      try {
        this.unit(sweepCase(glance, id))
      } catch (error) {
        this.log({ level: 'error', what: 'sweep', case: id, ...traceOf(error) })
        // At the back of the queue it holds up no other.
        this.unit(postpone(id, instantOf(this.clock() + LATER)))
      }
    }
  }

  /** Open cases have it written down that a calendar has moved their dates; the dates themselves are right at once. */
  #recount(glance: Glance): void {
    for (const id of this.unit(behind(glance, RECOUNT))) {
      try {
        this.unit(sweepCase(glance, id))
      } catch (error) {
        this.log({ level: 'error', what: 'recount', case: id, ...traceOf(error) })
        this.unit(setTurn(id, glance.calendars.turn))
      }
    }
  }

  async #glance(id: string, lang: Lang): Promise<Glance> {
    const files = await this.files(id)
    if (!files) throw new Error(`county ${id} has no files`)
    if (this.#id !== id) {
      if (this.unit(metaOf('county')) !== id) this.unit(setMeta('county', id))
      this.#id = id
    }
    const calendars = this.#confirmed()
    const county = calendars.after(calendars.turn, files)
    return {
      county: countyIn(county, lang),
      files,
      calendars,
      world: { county },
      lang,
      ...this.#now(),
      compiled: this.#compiled,
      log: (line) => this.log(line),
    }
  }

  /** Read once; whoever confirms a calendar makes it be read again. */
  #confirmed(): Calendars {
    this.#calendars ??= new Calendars(this.unit(confirmedCalendars()))
    return this.#calendars
  }

  #now(): { now: Instant } {
    return { now: instantOf(this.clock()) }
  }

  async #actor(who: Identity, county: CountyFiles): Promise<Actor | undefined> {
    return actorOf(who, county, { index: await this.#persons(), ...this.#now() })
  }

  /** The applicant whom a clerk names; the number finds the same person on line. */
  async #party(writing: Writing): Promise<Party | undefined> {
    if (writing.kind !== 'submit' || !writing.body.applicant) return undefined
    const { name, idNumber } = writing.body.applicant
    const index = await this.#persons()
    return { id: await index(idNumber ? numberOf(idNumber) : `paper ${writing.who.sub} ${writing.key}`), name }
  }

  #persons(): Promise<PersonIndex> {
    this.#index ??= personIndex(this.unit(metaOnce('person-key', () => crypto.randomUUID() + crypto.randomUUID())))
    return this.#index
  }

  /** The Worker hears of a failure, not where it was. A definition that cannot run is no failure of the server. */
  async #logged(what: string, answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer
    } catch (error) {
      this.log({ level: 'error', what, ...traceOf(error) })
      if (error instanceof BrokenItem) return refuse('api/item-broken', {}, `${error.item}${error.trouble.at}`)
      throw error
    }
  }

  protected log(line: LogLine): void {
    console.error(JSON.stringify(line))
  }
}
