// Every word that stands anywhere in a schema: what is not among them need not be looked for in any value.

/** Names of keywords (and of fields: one word too many only means that it is looked for), and formats by name. */
export function mentions(schema: unknown, words = new Set<string>()): ReadonlySet<string> {
  if (typeof schema !== 'object' || schema === null) return words
  for (const [word, part] of Object.entries(schema)) {
    words.add(word === 'format' ? `format ${part}` : word)
    mentions(part, words)
  }
  return words
}
