// Builds what a host page loads: the loader under a fixed name, everything else in chunks beside it.
import { defaultClientConditions, defineConfig } from 'vite'
import { formsAlias, formsDefine } from '../forms/vite.ts'

/** A chunk is named after the tag whose code it holds, or after what it is. */
const nameOf = ({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string =>
  facadeModuleId?.match(/([\w-]+)\/define\.ts$/)?.[1] ?? (facadeModuleId?.includes('/forms/') ? 'forms' : name)

export default defineConfig({
  // Chunks are found beside the loader, wherever a host puts it.
  base: './',
  define: formsDefine,
  resolve: { conditions: ['@yichuang/source', ...defaultClientConditions], alias: formsAlias },
  build: {
    target: 'es2020',
    lib: { entry: 'src/yichuang.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: 'yichuang.js',
        chunkFileNames: (chunk) => `chunks/${nameOf(chunk)}-[hash].js`,
        minify: true,
      },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
})
