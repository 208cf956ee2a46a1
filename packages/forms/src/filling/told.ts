// What the server found: each problem stands until its field is changed, or until the form is sent again.
import type { Json, Problem } from '@yichuang/definition'
import { pathOf, same, valueAt } from './pointer.ts'

export class Told {
  #problems: (Problem & { was: Json | undefined })[] = []

  hear(problems: readonly Problem[], value: Json): void {
    this.#problems = problems.map((problem) => ({ ...problem, was: valueAt(value, pathOf(problem.at)) }))
  }

  forget(): void {
    this.#problems = []
  }

  /** Those whose field still holds what the server saw. */
  now(value: Json): Problem[] {
    return this.#problems.filter(({ at, was }) => same(valueAt(value, pathOf(at)), was))
  }
}
