// The test projects: rules under three time zones, the API in workerd, forms, elements and stories in Chromium, journeys against `npm start`.
import { fileURLToPath } from 'node:url'
import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { CHROMIUM_ARGS, needChromium } from './scripts/chromium.mjs'
import { mintElsewhere } from './scripts/snippets.ts'

// Miniflare would otherwise try to fetch a sample of request.cf from Cloudflare.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] ??= 'false'
const source = '@yichuang/source'
/** Set by `npm run test:nobrowser`: the projects that open a page are left out. */
const browserless = process.env['YICHUANG_NO_BROWSER'] === '1'
const executablePath = browserless ? '' : await needChromium()
const OPENS_PAGES = ['browser', 'stories', 'journeys', 'scenarios']
// A function: Vitest writes into the instances, so two projects must not share one object.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: {
      executablePath,
      args: CHROMIUM_ARGS,
    },
  }),
  instances: [{ browser: 'chromium' as const }],
})

/** React is Preact here, as in the published bundle. */
export const preact = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
]
const onSource = {
  ssr: { resolve: { conditions: [source, ...defaultServerConditions], externalConditions: [source] } },
}

export default defineConfig({
  test: {
    projects: [
      {
        ...onSource,
        test: {
          name: 'node',
          // Some tests start a process of their own.
          testTimeout: 30_000,
          environment: 'node',
          include: [
            'packages/{definition,client}/test/**/*.test.ts',
            'packages/elements/test/{bundle,bytes,floor}.test.ts',
            'apps/api/test/**/*.node.test.ts',
            'scripts/test/*.test.ts',
            'stories/test/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      // What counts days must not depend on the machine's zone.
      ...['Asia/Shanghai', 'UTC', 'America/New_York'].map((TZ) => ({
        ...onSource,
        test: {
          name: `flow ${TZ}`,
          testTimeout: 30_000,
          environment: 'node' as const,
          pool: 'forks' as const,
          env: { TZ },
          include: ['packages/flow/test/**/*.test.ts'],
        },
      })),
      {
        ssr: { resolve: { conditions: [source, 'workerd', 'worker', 'module', 'browser', 'development|production'] } },
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './apps/api/wrangler.sample.jsonc' },
            miniflare: { serviceBindings: { SNIPPETS: mintElsewhere } },
          }),
        ],
        test: {
          name: 'workers',
          // `npm run check` takes a minute; fast-check prints the seed of a failure.
          provide: {
            fuzz: {
              seconds: Number(process.env['YICHUANG_FUZZ_SECONDS'] ?? 10),
              seed: Number(process.env['YICHUANG_FUZZ_SEED'] ?? Date.now() % 2 ** 31),
            },
          },
          include: ['apps/api/test/**/*.test.ts'],
          exclude: ['**/*.node.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { conditions: [source, ...defaultClientConditions], alias: preact },
        optimizeDeps: {
          include: [
            'lit',
            'preact',
            'preact/compat',
            'preact/compat/client',
            'preact/jsx-runtime',
            ...['Array', 'Boolean', 'Number', 'Object', 'Schema', 'String'].map(
              (field) => `@rjsf/core/lib/components/fields/${field}Field.js`,
            ),
            '@rjsf/utils',
            'axe-core',
            '@cfworker/json-schema',
          ],
        },
        test: {
          name: 'browser',
          // What is awaited on a page may take a busy machine longer than a second.
          expect: { poll: { timeout: 5000 } },
          include: ['packages/{forms,elements}/test/**/*.browser.test.{ts,tsx}'],
          browser: browser(),
        },
      },
      // Every story is a test: it draws, plays, and passes axe.
      {
        plugins: [storybookTest({ configDir: 'stories/.storybook', disableAddonDocs: true })],
        test: {
          name: 'stories',
          testTimeout: 30_000,
          // One page for all: the kit is loaded once, which is half of the time.
          isolate: false,
          setupFiles: [fileURLToPath(new URL('stories/.storybook/narrow.ts', import.meta.url))],
          browser: browser(),
        },
      },
      {
        ...onSource,
        test: {
          name: 'journeys',
          // So that the tests run beside a sample that somebody has started.
          env: { YICHUANG_PORT: process.env['YICHUANG_TEST_PORT'] ?? '9787' },
          environment: 'node',
          sequence: { groupOrder: 1 },
          include: ['apps/portal/test/*.test.ts'],
          fileParallelism: false,
          // One process for all: what each file starts it ends, and Playwright is loaded once.
          isolate: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
      // Every scenario of every item with people's hands, on the same ports as the journeys, after them.
      {
        ...onSource,
        test: {
          name: 'scenarios',
          env: { YICHUANG_PORT: process.env['YICHUANG_TEST_PORT'] ?? '9787' },
          environment: 'node',
          sequence: { groupOrder: 2 },
          include: ['apps/portal/test/scenarios/*.test.ts'],
          // A household's story is some forty pages, filled in by hand.
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ].filter(({ test }) => !browserless || !OPENS_PAGES.includes(test.name)),
  },
})
