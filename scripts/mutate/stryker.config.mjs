// Mutation testing of the flow room: every small fault in its source must make some test fail. Run by `npm run mutate`.
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['packages/flow/src/**/*.ts', '!packages/flow/src/index.ts', '!packages/flow/src/{case,command}.ts'],
  // The sandbox holds what the room's tests read, and nothing else.
  ignorePatterns: [
    '**',
    '!package.json',
    '!tsconfig.base.json',
    '!scripts/**',
    '!packages/flow/**',
    '!packages/definition/**',
    '!counties/**',
    '!workflows/**',
    'dist',
  ],
  tempDirName: '.stryker/sandbox',
  coverageAnalysis: 'perTest',
  // What runs once when a file is loaded would need the whole suite each time.
  ignoreStatic: true,
  concurrency: 1,
  // Generous, for a busy machine: a mutant that is only slow must not count as caught.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  // What has been tried is kept, so that files may be named one after the other.
  incremental: true,
  incrementalFile: '.stryker/tried.json',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.stryker/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: null },
  disableTypeChecks: false,
  allowConsoleColors: false,
}
