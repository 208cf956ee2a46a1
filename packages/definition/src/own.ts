// Own properties only: definitions and payloads are strangers' objects.

/** The own property of that name, or undefined; never one of `Object.prototype`. (`Object.hasOwn` came after our oldest browsers.) */
export function own<T>(map: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return map !== undefined && Object.hasOwn(map, key) ? map[key] : undefined
}
