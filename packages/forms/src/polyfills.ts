// What rjsf and cfworker call without a guard and Chromium before 98 lacks.
// biome-ignore-all lint/suspicious/noPrototypeBuiltins: this file provides the replacement

/** Fills the gaps, once; called by `mountForm`, so that no bundler drops it as a mere side effect. */
export function fillGaps(): void {
  define(Object, 'hasOwn', (on: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(on, key))
  define(Array.prototype, 'at', at)
  define(String.prototype, 'at', at)
  // Only JSON is ever cloned here.
  define(globalThis, 'structuredClone', (value: unknown) =>
    value === undefined ? value : JSON.parse(JSON.stringify(value)),
  )
}

function define(on: object, name: string, value: unknown): void {
  if (!(name in on)) Object.defineProperty(on, name, { value, configurable: true, writable: true })
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}
