// A version of an item that cannot run: a rule, a template or the flow itself has no answer for this case.
import { RuleError, type Trouble } from '@yichuang/definition'
import { FlowFailure, type Item } from '@yichuang/flow'
import type { Unit } from './store/unit.ts'

type Version = Pick<Item, 'id' | 'version'>

/** Thrown out of a unit of work, so that nothing of it stays; the county's doors answer it as `api/item-broken`. */
export class BrokenItem extends Error {
  override readonly name = 'BrokenItem'
  /** `senior-card@3` */
  readonly item: string
  /** What has no answer, and where in the definition; no person stands in it. */
  readonly trouble: Trouble

  constructor({ id, version }: Version, trouble: Trouble, cause: unknown) {
    super(`${id}@${version}: ${trouble.code}`, { cause })
    this.item = `${id}@${version}`
    this.trouble = trouble
  }
}

/** Runs a part of a unit that belongs to one version: what its definition cannot answer is laid at its door. */
export function* ofItem<T>(item: Version, unit: Unit<T>): Unit<T> {
  try {
    return yield* unit
  } catch (error) {
    throw blamed(item, error)
  }
}

/** The same for what needs no store. */
export function inItem<T>(item: Version, make: () => T): T {
  try {
    return make()
  } catch (error) {
    throw blamed(item, error)
  }
}

function blamed(item: Version, error: unknown): unknown {
  if (error instanceof FlowFailure || error instanceof RuleError) return new BrokenItem(item, error.trouble, error)
  return error
}
