// What a build that bundles the forms must do: React is Preact, and what a self-contained form never calls stays out.
import { fileURLToPath } from 'node:url'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))

/**
 * `resolve.alias` and `define` of a vite config. rjsf's fields are imported one by one, so neither its `Form`, its
 * default theme nor `@rjsf/validator-ajv8` is reached.
 *
 * @example defineConfig({ resolve: { alias: formsAlias }, define: formsDefine })
 */
export const formsAlias = [
  { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: /^react(-dom)?$/, replacement: 'preact/compat' },
  { find: /^markdown-to-jsx(\/react)?$/, replacement: here('./src/plain-markdown.ts') },
  { find: 'fast-uri', replacement: here('./src/local-uri.ts') },
  { find: 'fast-equals', replacement: here('./src/plain-equals.ts') },
]

/** Library mode leaves `process.env.NODE_ENV` as it is, and a browser has no `process`. */
export const formsDefine = { 'process.env.NODE_ENV': '"production"' }
