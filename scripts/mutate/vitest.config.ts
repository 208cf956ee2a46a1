// The flow room's tests for mutation testing: one time zone, few cases by chance, and the room itself from the sandbox.
import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

const conditions = ['@yichuang/source', ...defaultServerConditions]

export default defineConfig({
  // node_modules leads back to the untouched room.
  resolve: {
    alias: [
      {
        find: /^@yichuang\/flow$/,
        replacement: fileURLToPath(new URL('../../packages/flow/src/index.ts', import.meta.url)),
      },
    ],
  },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    environment: 'node',
    env: { YICHUANG_RUNS: '100' },
    include: ['packages/flow/test/**/*.test.ts'],
    // A mutant is switched on for a whole run, so the files of one run may share what they load.
    isolate: false,
    testTimeout: 60_000,
  },
})
