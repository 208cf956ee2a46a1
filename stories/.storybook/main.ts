// What Storybook builds: every story of src, on the rooms' sources, with the check of accessibility beside it.

import type { StorybookConfig } from '@storybook/web-components-vite'
import type { LogLevel, LogOrStringHandler, RolldownLog } from 'rolldown'
import { defaultClientConditions, mergeConfig } from 'vite'
import { formsAlias } from '../../packages/forms/vite.ts'
import { manifest } from './manifest.ts'

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [manifest()],
      resolve: { conditions: ['@yichuang/source', ...defaultClientConditions], alias: formsAlias },
      build: {
        rolldownOptions: {
          onLog: (level: LogLevel, log: RolldownLog, report: LogOrStringHandler) => {
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
          },
        },
      },
      // Named ahead: a dependency that Vite discovers during a run reloads the page under the test.
      optimizeDeps: {
        include: [
          'lit',
          'lit/directive.js',
          'preact',
          'preact/compat',
          'preact/compat/client',
          'preact/jsx-runtime',
          ...['Array', 'Boolean', 'Number', 'Object', 'Schema', 'String'].map(
            (field) => `@rjsf/core/lib/components/fields/${field}Field.js`,
          ),
          '@rjsf/utils',
          '@cfworker/json-schema',
          'axe-core',
          'xstate',
        ],
      },
    }),
}

export default config
