// How long the fuzz goes on, and from which seed: told by vitest.config.ts.
import 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    fuzz: { seconds: number; seed: number }
  }
}
