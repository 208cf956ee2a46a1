// How a state is called: its title for people, its dotted path for machines.
import type { Json } from '@yichuang/definition'
import { pathIn, titleIn } from '../chart/title.ts'
import type { Item } from '../command.ts'
import { compiledOf } from '../compile/compile.ts'

/** Title of a state value in the county's language; regions of a parallel state stand side by side. */
export const titleOf = (item: Item, value: Json): string => titleIn(compiledOf(item).chart, value)

/** Dotted path of a state value such as `open.received`; leaves of parallel regions are joined by ` + `. */
export const pathOf = (item: Item, value: Json): string => pathIn(compiledOf(item).chart, value)
