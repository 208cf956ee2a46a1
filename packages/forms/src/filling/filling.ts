// One person filling one form: what is typed, where they are, what they have been told. It knows no React.
import { type Json, normalise, type Pointer, type Problem } from '@yichuang/definition'
import type { FormProps } from '../props.ts'
import { type Words, wordsOf } from '../words/words.ts'
import { computed } from './computed.ts'
import { type Judgement, judge } from './judge.ts'
import { type Path, pathOf, pointerOf, same, valueAt, within, withValue } from './pointer.ts'
import { rebase } from './rebase.ts'
import { asField, asRjsf, schemaUtilsOf } from './schema-utils.ts'
import { type Page, pageOf, pagesOf } from './steps.ts'
import { type Place, places, type Resolve, settle, survey } from './survey.ts'
import { Uploads } from './uploads.ts'

/** A page by number, or the page that shows all answers once more. */
export type Where = number | 'review'

/** Where the focus must go; a new object is a new request. */
export interface FocusRequest {
  on: 'heading' | 'summary' | { pointer: Pointer }
}

/** What follows from the value; made once per change. */
export interface Look extends Judgement {
  /** What is on the page: without the values of fields that a condition took away. */
  shown: Json
  /** What would be sent: the same, without stray blanks. */
  settled: Json
  tree: Place
  byPointer: ReadonlyMap<Pointer, Place>
  /** The fields that are open during a correction. */
  corrections: Place[]
  /** The problems in the summary, in the order of the page; empty while there is none. */
  summary: Problem[]
}

export class Filling {
  props: FormProps
  value: Json
  where: Where = 0
  /** After "修改" on the review page, the way leads back there. */
  returning = false
  focus: FocusRequest | undefined
  readonly uploads: Uploads
  #resolve: Resolve
  #pages: Page[]
  #look: Look | undefined
  #visited = new Set<Pointer>()
  #tried = new Set<number>()
  #summary: 'none' | 'page' | 'all' = 'none'
  #server: (Problem & { was: Json | undefined })[] = []
  readonly #listeners = new Set<() => void>()

  constructor(props: FormProps) {
    this.props = props
    this.#pages = pagesOf(props)
    this.#resolve = resolveFor(props)
    this.uploads = new Uploads(this)
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
    this.#look ??= this.#see()
    return this.#look
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  tell(): void {
    this.#look = undefined
    for (const listener of this.#listeners) listener()
  }

  /** The host's new facts. What was typed stays: only places nobody touched take a new value. */
  update(props: FormProps): void {
    const before = this.props
    this.props = props
    if (!same(before.form as unknown as Json, props.form as unknown as Json)) this.#resolve = resolveFor(props)
    this.#pages = pagesOf(props)
    if (typeof this.where === 'number') this.where = Math.min(this.where, this.#pages.length - 1)
    if (!same(before.value, props.value)) this.value = computed(props, rebase(before.value, this.value, props.value) ?? {})
    if (!same(asJson(before.problems), asJson(props.problems))) this.#hear(props.problems)
    this.tell()
  }

  /** One field's new value; `undefined` empties it. */
  change(path: Path, next: Json | undefined): void {
    const before = valueAt(this.value, path)
    if (same(before, next)) return
    // Rows have moved: what was known of the third is not known of the new third.
    if (Array.isArray(before) && Array.isArray(next) && before.length !== next.length) {
      this.#visited = new Set([...this.#visited].filter((pointer) => !within(pointer, pointerOf(path))))
    }
    const known = this.look.byPointer
    this.value = computed(this.props, withValue(this.value, path, next) ?? {})
    this.#look = undefined
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
    const told = this.#told().find(({ at }) => at === pointer)
    if (told) return told
    const due = this.#visited.has(pointer) || this.#tried.has(pageOf(this.#pages, pointer))
    return due ? this.look.fields.find(({ at }) => at === pointer) : undefined
  }

  next(): void {
    const page = this.where
    if (page === 'review') return this.submit()
    this.#tried.add(page)
    this.#summary = 'page'
    this.tell()
    if (this.look.summary.length > 0) return this.#ask('summary')
    const last = page === this.#pages.length - 1
    if (last && !this.props.review) return this.submit()
    this.go(this.returning || last ? 'review' : page + 1)
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
    this.#server = []
    this.#tried = new Set(this.#pages.keys())
    this.#summary = 'all'
    this.tell()
    if (this.look.summary.length > 0) return this.#ask('summary')
    this.props.onSubmit(this.look.settled)
  }

  /** Leads to a field, on whichever page it stands. */
  focusOn(pointer: Pointer): void {
    const page = pageOf(this.#pages, pointer)
    if (this.where === 'review') this.returning = true
    if (this.where !== page && this.#summary === 'page') this.#summary = 'none'
    this.where = page
    this.#ask({ pointer })
  }

  #ask(on: FocusRequest['on']): void {
    this.focus = { on }
    this.tell()
  }

  /** What the server found, each until its field is changed. */
  #told(): Problem[] {
    return this.#server.filter(({ at, was }) => same(valueAt(this.value, pathOf(at)), was))
  }

  #hear(problems: readonly Problem[] = []): void {
    this.#server = problems.map((problem) => ({ ...problem, was: valueAt(this.value, pathOf(problem.at)) }))
    if (problems.length === 0) return
    this.#summary = 'all'
    this.focus = { on: 'summary' }
  }

  #see(): Look {
    const { schema, ui } = this.props.form
    const shown = computed(this.props, settle(this.#resolve, schema, this.value))
    const settled = normalise(schema, shown)
    const tree = survey(this.#resolve, schema, shown, ui)
    const byPointer = new Map(places(tree).map((place) => [place.pointer, place]))
    const judgement = judge(this.props, settled, byPointer)
    const here = ({ at }: Problem): boolean => this.#summary === 'all' || pageOf(this.#pages, at) === this.where
    const told = this.#told()
    const fields = judgement.fields.filter(({ at }) => !told.some((problem) => problem.at === at))
    const summary =
      this.#summary === 'none'
        ? []
        : [...judgement.rules, ...told, ...this.uploads.waiting().filter(here), ...fields.filter(here)]
    const corrections = [...byPointer.values()].filter(({ pointer }) => this.props.only?.includes(pointer))
    return { ...judgement, corrections, shown, settled, tree, byPointer, summary }
  }

  /** Defaults of fields that were not there before; an emptied field stays empty. */
  #greet(known: ReadonlyMap<Pointer, Place>): void {
    for (const { pointer, path, schema, value } of this.look.byPointer.values()) {
      if (known.has(pointer) || value !== undefined || schema.default === undefined) continue
      this.value = computed(this.props, withValue(this.value, path, schema.default) ?? {})
    }
    this.#look = undefined
  }
}

function resolveFor({ form }: FormProps): Resolve {
  const utils = schemaUtilsOf(form.schema)
  return (schema, value) => asField(utils.retrieveSchema(asRjsf(schema), value as never))
}

const asJson = (value: unknown): Json => (value ?? null) as Json
