// Patterns that can take for ever.

/**
 * Whether a repeated group holds a repetition or a choice of its own: `(a+)+`, `(a|aa)*`. Backtracking may then try
 * exponentially many ways. Stricter than need be, and so simple that an author sees why.
 */
export function isAmbiguous(pattern: string): boolean {
  /** For each open group: whether it holds a repetition or a choice. */
  const open: boolean[] = []
  for (let i = 0; i < pattern.length; i++) {
    const letter = pattern[i]
    if (letter === '\\') {
      i += 1
    } else if (letter === '[') {
      i = endOfClass(pattern, i)
    } else if (letter === '(') {
      open.push(false)
    } else if (letter === '|') {
      mark(open)
    } else if (letter === ')') {
      const inner = open.pop() ?? false
      if (inner && repeatsAt(pattern, i + 1)) return true
      if (inner) mark(open)
    } else if (repeatsAt(pattern, i)) {
      mark(open)
    }
  }
  return false
}

const mark = (open: boolean[]): void => {
  if (open.length > 0) open[open.length - 1] = true
}

/** `*`, `+`, and `{n,}` or `{n,m}`; a fixed `{n}` or an optional `?` has nothing to try. */
const repeatsAt = (pattern: string, at: number): boolean => /^(?:[*+]|\{\d+,\d*\})/.test(pattern.slice(at, at + 12))

function endOfClass(pattern: string, start: number): number {
  let i = start + 1
  while (i < pattern.length && pattern[i] !== ']') i += pattern[i] === '\\' ? 2 : 1
  return i
}
