// Builds what a host page loads: the loader under a fixed name, everything else in chunks beside it.
import { defaultClientConditions, defineConfig } from 'vite'

export default defineConfig({
  // Chunks are found beside the loader, wherever a host puts it.
  base: './',
  // Library mode leaves process.env.NODE_ENV as it is, and a browser has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: ['@yichuang/source', ...defaultClientConditions], alias: [] },
  build: {
    target: 'es2020',
    lib: { entry: 'src/yichuang.ts', formats: ['es'] },
    rolldownOptions: {
      output: { entryFileNames: 'yichuang.js', chunkFileNames: 'chunks/[name]-[hash].js', minify: true },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
})
