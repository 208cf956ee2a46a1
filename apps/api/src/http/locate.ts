// Finds where a text stops being JSON; engines tell a position only for some mistakes.

const TOKEN =
  /[\t\n\r ]*(?:([[\]{},:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y

type Wanted = 'value' | 'item' | 'name' | 'key' | 'colon' | 'after'

/** Line and column, `2:14`, of the first character that cannot stand there. */
export function placeOfMistake(text: string): string {
  return lineOf(text, mistake(text))
}

/** Line and column of an index. */
export function lineOf(text: string, index: number): string {
  const before = text.slice(0, index).split('\n')
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
}

function mistake(text: string): number {
  const open: string[] = []
  let wanted: Wanted = 'value'
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    const start = at + (/^[\t\n\r ]*/.exec(text.slice(at))?.[0].length ?? 0)
    if (!found) return start
    const [, mark, string] = found
    const next: Wanted | undefined = mark ? afterMark(mark, wanted, open) : afterScalar(string !== undefined, wanted)
    if (!next || (next === 'after' && open.length === 0 && text.slice(TOKEN.lastIndex).trim() === '')) return start
    at = TOKEN.lastIndex
    wanted = next
  }
}

function afterScalar(isString: boolean, wanted: Wanted): Wanted | undefined {
  if (wanted === 'value' || wanted === 'item') return 'after'
  return isString && (wanted === 'name' || wanted === 'key') ? 'colon' : undefined
}

function afterMark(mark: string, wanted: Wanted, open: string[]): Wanted | undefined {
  const takesValue = wanted === 'value' || wanted === 'item'
  if (mark === '{' || mark === '[') {
    if (!takesValue) return undefined
    open.push(mark)
    return mark === '{' ? 'name' : 'item'
  }
  if (mark === ':') return wanted === 'colon' ? 'value' : undefined
  if (mark === ',') {
    if (wanted !== 'after' || open.length === 0) return undefined
    return open.at(-1) === '{' ? 'key' : 'value'
  }
  const empty = mark === '}' ? wanted === 'name' : wanted === 'item'
  if ((wanted !== 'after' && !empty) || open.pop() !== (mark === '}' ? '{' : '[')) return undefined
  return 'after'
}
