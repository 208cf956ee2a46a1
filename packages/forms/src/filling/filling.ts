// One person filling one form: what is typed, where they are, what they have been told. It knows no React.
import type { Json, Pointer, Problem } from '@yichuang/definition'
import type { FormProps } from '../props.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { computed } from './computed.ts'
import { type Look, lookAt, summaryOf } from './look.ts'
import { type Path, pointerOf, same, valueAt, within, withValue } from './pointer.ts'
import { rebase } from './rebase.ts'
import { asField, asRjsf, schemaUtilsOf } from './schema-utils.ts'
import { type Page, pageOf, pagesOf } from './steps.ts'
import type { Place, Resolve } from './survey.ts'
import { Told } from './told.ts'
import { Uploads } from './uploads.ts'

/** A page by number, or the page that shows all answers once more. */
export type Where = number | 'review'

/** Where the focus must go; a new object is a new request. */
export interface FocusRequest {
  on: 'heading' | 'summary' | { pointer: Pointer }
}

export class Filling {
  props: FormProps
  value: Json
  where: Where = 0
  /** After "修改" on the review page, the way leads back there. */
  returning = false
  focus: FocusRequest | undefined
  readonly uploads = new Uploads(this)
  #resolve: Resolve
  #pages: Page[]
  #look: Look | undefined
  #listed: Problem[] | undefined
  #visited = new Set<Pointer>()
  #summary: 'none' | 'page' | 'all' = 'none'
  readonly #told = new Told()
  readonly #listeners = new Set<() => void>()

  constructor(props: FormProps) {
    this.props = props
    this.#pages = pagesOf(props)
    this.#resolve = resolveFor(props)
    this.value = computed(props, props.value)
    this.#greet(new Map())
    this.#hear(props.problems)
  }

  get words(): Words {
    return wordsOf(this.props.lang)
  }
  get pages(): readonly Page[] {
    return this.#pages
  }
  get look(): Look {
    this.#look ??= lookAt(this.props, this.value, this.#resolve)
    return this.#look
  }
  /** The problems in the summary; empty while there is none. */
  get summary(): Problem[] {
    this.#listed ??= summaryOf(this.look, {
      summary: this.#summary,
      isHere: (pointer) => pageOf(this.#pages, pointer) === this.where,
      isSeen: (pointer) => pointer === '' || this.#visited.has(pointer),
      told: this.#told.now(this.value),
      waiting: this.uploads.waiting(),
    })
    return this.#listed
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(): void {
    this.#listed = undefined
    for (const listener of this.#listeners) listener()
  }

  /** The host's new facts. What was typed stays: only places nobody touched take a new value. */
  update(props: FormProps): void {
    const before = this.props
    this.props = props
    this.#look = undefined
    if (!same(asJson(before.form), asJson(props.form))) this.#resolve = resolveFor(props)
    this.#pages = pagesOf(props)
    if (this.where !== 'review') this.where = Math.min(this.where, this.#pages.length - 1)
    if (!same(before.value, props.value))
      this.value = computed(props, rebase(before.value, this.value, props.value) ?? {})
    if (!same(asJson(before.problems), asJson(props.problems))) this.#hear(props.problems)
    this.tell()
  }

  /** One field's new value; `undefined` empties it. */
  change(path: Path, next: Json | undefined): void {
    const before = valueAt(this.value, path)
    if (same(before, next)) return
    // Rows have moved: what was known of the third is not known of the new third.
    if (Array.isArray(before) && Array.isArray(next) && before.length !== next.length) {
      const list = pointerOf(path)
      this.#visited = new Set([...this.#visited].filter((pointer) => pointer === list || !within(pointer, list)))
    }
    const known = this.look.byPointer
    this.#set(withValue(this.value, path, next))
    this.#greet(known)
    this.props.onChange?.(this.value)
    this.tell()
  }

  /** The person has been at a field: from now on its error is shown. */
  visit(pointer: Pointer): void {
    if (this.#visited.has(pointer)) return
    this.#visited.add(pointer)
    this.tell()
  }

  /** Whether a field may be changed: `holds` is a group with an open field inside. */
  openness(pointer: Pointer): 'open' | 'holds' | 'closed' {
    const { only } = this.props
    if (!only || only.some((open) => within(pointer, open))) return 'open'
    return only.some((open) => within(open, pointer)) ? 'holds' : 'closed'
  }

  /** What is said at a field, if it is time to say it. */
  errorAt(pointer: Pointer): Problem | undefined {
    const isThis = ({ at }: Problem): boolean => at === pointer
    const said = this.#told.now(this.value).find(isThis) ?? this.look.rules.find(isThis)
    // A file on its way, or one that failed, speaks for itself.
    const due = this.#visited.has(pointer) && !this.uploads.at(pointer)
    return said ?? (due ? this.look.fields.find(isThis) : undefined)
  }

  /** The way on: the next page, the review, or sending; or what is in the way of it. */
  next(): void {
    const page = this.where
    const last = page === this.#pages.length - 1
    if (page === 'review' || (last && !this.props.review)) {
      this.submit()
      return
    }
    this.#see((pointer) => pageOf(this.#pages, pointer) === page)
    if (this.#isClear('page')) this.go(this.returning || last ? 'review' : page + 1)
  }

  back(): void {
    if (this.where === 'review') this.go(this.#pages.length - 1)
    else if (this.where > 0) this.go(this.where - 1)
  }

  go(where: Where): void {
    this.where = where
    this.#summary = 'none'
    if (where === 'review') this.returning = false
    this.#ask('heading')
  }

  submit(): void {
    if (this.props.busy) return
    this.#told.forget()
    this.#see(() => true)
    if (this.#isClear('all')) this.props.onSubmit(this.look.settled)
  }

  /** Leads to a field, on whichever page it stands. */
  focusOn(pointer: Pointer): void {
    const page = pageOf(this.#pages, pointer)
    if (this.where === 'review') this.returning = true
    if (this.where !== page && this.#summary === 'page') this.#summary = 'none'
    this.where = page
    this.#ask({ pointer })
  }

  /** What is on the page when somebody goes on counts as seen; a field that appears later is not wrong at once. */
  #see(those: (pointer: Pointer) => boolean): void {
    for (const pointer of this.look.byPointer.keys()) if (those(pointer)) this.#visited.add(pointer)
  }

  /** Shows the summary; whether there was nothing to put into it. */
  #isClear(summary: 'page' | 'all'): boolean {
    this.#summary = summary
    this.tell()
    const clear = this.summary.length === 0
    if (!clear) this.#ask('summary')
    return clear
  }

  #ask(on: FocusRequest['on']): void {
    this.focus = { on }
    this.tell()
  }

  #hear(problems: readonly Problem[] = []): void {
    this.#told.hear(problems, this.value)
    if (problems.length === 0) return
    this.#summary = 'all'
    this.focus = { on: 'summary' }
  }

  #set(value: Json | undefined): void {
    this.value = computed(this.props, value ?? {})
    this.#look = undefined
  }

  /** Defaults of open fields that were not there before; an emptied field stays empty. */
  #greet(known: ReadonlyMap<Pointer, Place>): void {
    if (this.props.readOnly) return
    for (const { pointer, path, schema, value } of this.look.byPointer.values()) {
      if (known.has(pointer) || value !== undefined || schema.default === undefined) continue
      if (this.openness(pointer) === 'open') this.#set(withValue(this.value, path, schema.default))
    }
  }
}

function resolveFor({ form }: FormProps): Resolve {
  const utils = schemaUtilsOf(form.schema)
  return (schema, value) => asField(utils.retrieveSchema(asRjsf(schema), value as never))
}

const asJson = (value: unknown): Json => (value ?? null) as Json
