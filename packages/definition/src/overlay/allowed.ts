// What a county may change of an item, place by place (DIALECT): values and texts, never rules, `require` or the flow.

/** `*` is a name that the item has. */
interface Allowed {
  at: string
  /** It may be taken away (`null`), or a name be added. */
  free?: true
}

export const ALLOWED: readonly Allowed[] = [
  // limits: how long, in what, rolled or not, owed by whom; or all alternatives
  ...['', '/n', '/in', '/roll', '/owes', '/title'].map((part) => ({ at: `/service/limits/*${part}` })),
  // desks, units: who and where; or all alternatives
  ...['', '/title', '/post', '/unit', '/kind', '/certificate', '/hides'].map((part) => ({
    at: `/service/desks/*${part}`,
  })),
  ...['', '/of', '/kind'].map((part) => ({ at: `/service/units/*${part}` })),
  { at: '/service/switches/*' },
  { at: '/service/materials/*', free: true },
  { at: '/service/materials/*/*', free: true },
  // texts
  ...['name', 'summary', 'statusNote', 'fee/note'].map((part) => ({ at: `/service/${part}` })),
  ...['conditions', 'channels', 'results', 'basis', 'faqs', 'messages'].map((part) => ({
    at: `/service/${part}/*`,
    free: true as const,
  })),
  ...['basis', 'faqs'].map((part) => ({ at: `/service/${part}/*/*`, free: true as const })),
  { at: '/service/notices/*/title' },
  { at: '/text/*/*', free: true },
]

/** The line of the list for a place; undefined when a county may not change it. */
export function allowedAt(path: readonly string[]): Allowed | undefined {
  return ALLOWED.find(({ at }) => {
    const parts = at.split('/').slice(1)
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === path[i])
  })
}
