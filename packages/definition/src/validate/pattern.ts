// Patterns that can take for ever: an upper bound of what a backtracking engine may try.

/** Tries that a browser and a Worker do in less than a twentieth of a second; `pattern.node.test.ts` measures it. */
const MOST_TRIES = 2_000_000

/**
 * Whether a pattern may try too many ways before it says no, on a text of at most `longest` characters: `(a+)+`,
 * `(a|aa)*`, `(a?){30}`, `.*.*.*=`. Stricter than need be, and so simple that an author sees why: what stands one after
 * another is multiplied, `|` is added, a repetition counts the places where it may end, and a repeated group that can
 * itself match in several ways is refused. Repetitions without an end share one text, so that three of them count as
 * the ways to cut it in three. What was matched before (`\1`) is compared letter by letter.
 */
export function isSlow(pattern: string, longest: number): boolean {
  const reader = { pattern, at: 0, longest }
  const ways = alternatives(reader)
  // Without ^ the engine starts again at every character.
  const starts = pattern.startsWith('^') && !hasOuterChoice(pattern) ? 1 : longest
  return ways * starts > MOST_TRIES
}

interface Reader {
  pattern: string
  at: number
  longest: number
}

/** Ways to match up to the end of the group. */
function alternatives(reader: Reader): number {
  let ways = 0
  let branch = 1
  let endless = 0
  while (reader.at < reader.pattern.length && reader.pattern[reader.at] !== ')') {
    if (reader.pattern[reader.at] === '|') {
      reader.at += 1
      ways += branch
      branch = 1
      endless = 0
    } else {
      const more = repeated(reader, one(reader))
      // The k-th cut of the same n letters: (n+1)(n+2)…(n+k)/k! in all.
      if (more === reader.longest + 1) branch *= (reader.longest + ++endless) / endless
      else branch *= more
    }
  }
  return ways + branch
}

/** One character, class or group. */
function one(reader: Reader): number {
  const { pattern, at } = reader
  if (pattern[at] === '\\') {
    reader.at += 2
    return /^\\[1-9k]/.test(pattern.slice(at)) ? reader.longest : 1
  }
  if (pattern[at] === '[') reader.at = endOfClass(pattern, at) + 1
  else if (pattern[at] === '(') {
    reader.at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(pattern.slice(at))?.[0].length ?? 1
    const ways = alternatives(reader)
    reader.at += 1
    return ways
  } else reader.at += 1
  return 1
}

/** With what follows it: `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}`, lazy or not. */
function repeated(reader: Reader, ways: number): number {
  const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(reader.pattern.slice(reader.at))
  if (!found) return ways
  reader.at += found[0].length
  const [, mark, least, comma, most] = found
  if (mark === '?') return ways + 1
  const fewest = mark === undefined ? Number(least) : 0
  const unbounded = mark !== undefined || (comma === ',' && most === '')
  const times = Math.min(unbounded ? reader.longest : comma === ',' ? Number(most) : fewest, reader.longest)
  const ends = Math.max(1, times - fewest + 1)
  return ways > 1 ? ways ** times * ends : ends
}

function hasOuterChoice(pattern: string): boolean {
  let depth = 0
  for (let i = 0; i < pattern.length; i++) {
    if (pattern[i] === '\\') i += 1
    else if (pattern[i] === '[') i = endOfClass(pattern, i)
    else if (pattern[i] === '(') depth += 1
    else if (pattern[i] === ')') depth -= 1
    else if (pattern[i] === '|' && depth === 0) return true
  }
  return false
}

function endOfClass(pattern: string, start: number): number {
  let i = start + 1
  while (i < pattern.length && pattern[i] !== ']') i += pattern[i] === '\\' ? 2 : 1
  return i
}
