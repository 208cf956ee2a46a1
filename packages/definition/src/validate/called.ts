// What a form calls the place of a pointer, in a row of a list too: `家庭成员 3 · 核对授权书`.
import type { FieldSchema } from '../format/form.ts'
import type { Pointer } from '../format/words.ts'
import { compiled } from './compiled.ts'
import { fieldsIn, itemsIn, layersOf, titleOf } from './layers.ts'
import { splitPointer } from './pointer.ts'

/** `say` puts each title into the reader's language. Undefined when the form has no such place. */
export function called(
  schema: FieldSchema,
  pointer: Pointer,
  say: (title: string) => string = (title) => title,
): string | undefined {
  const known = compiled(schema)
  if ('troubles' in known || !pointer.startsWith('/')) return undefined
  const { engine } = known
  const names: string[] = []
  let layers = layersOf(engine, [engine.root])
  for (const key of splitPointer(pointer)) {
    const field = fieldsIn(layers).get(key)
    const row = field === undefined && /^\d+$/.test(key)
    const parts = row ? itemsIn(layers, Number(key)) : (field ?? [])
    if (parts.length === 0) return undefined
    layers = layersOf(engine, parts)
    const title = titleOf(layers)
    if (row) {
      // Of a row and its list only the row is named.
      const list = names.pop() ?? ''
      names.push(`${title === undefined ? list : say(title)} ${Number(key) + 1}`)
    } else names.push(say(title ?? key))
  }
  return names.join(' · ')
}
