// Builds what a host page loads: the loader under a fixed name and chunks beside it, the tags for importers, and all in one file.
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite'
import { formsAlias, formsDefine } from '../forms/vite.ts'
import { ownGlobals } from './scripts/own-globals.ts'

/** A chunk is named after the tag whose code it holds, or after what it is. */
const nameOf = ({ name, facadeModuleId }: { name: string; facadeModuleId?: string | null }): string =>
  facadeModuleId?.match(/([\w-]+)\/define\.ts$/)?.[1] ?? (facadeModuleId?.includes('/forms/') ? 'forms' : name)

const TAGS = ['service-list', 'service-item', 'service-case', 'staff-inbox', 'staff-case', 'staff-calendar']
/** Hashed names may be cached for ever. */
const chunkFileNames = (chunk: { name: string; facadeModuleId?: string | null }) => `chunks/${nameOf(chunk)}-[hash].js`

/** Whoever has only this file finds the others' names. */
const postBanner = ({ isEntry }: { isEntry: boolean }) =>
  isEntry ? '/*! Yichuang, Apache-2.0, with parts of others: THIRD-PARTY-NOTICES.txt */' : ''

/** Each kind is a build of its own, so that what importers need does not cut the loader's chunks smaller. */
const KINDS: Record<string, { entry: Record<string, string>; output: object }> = {
  loader: { entry: { yichuang: 'src/yichuang.ts' }, output: { chunkFileNames } },
  tags: {
    entry: {
      'tags/define': 'src/define.ts',
      ...Object.fromEntries(TAGS.map((tag) => [`tags/${tag}`, `src/tags/${tag}.ts`])),
    },
    output: { chunkFileNames: (chunk: { name: string }) => `tags/${chunkFileNames(chunk)}` },
  },
  whole: { entry: { 'yichuang.all': 'src/all.ts' }, output: { codeSplitting: false } },
}

const configure = ({ entry, output }: { entry: Record<string, string>; output: object }): UserConfig => ({
  // Chunks are found beside the loader, wherever a host puts it.
  base: './',
  define: formsDefine,
  plugins: [ownGlobals()],
  resolve: { conditions: ['@yichuang/source', ...defaultClientConditions], alias: formsAlias },
  build: {
    target: 'es2020',
    emptyOutDir: false,
    lib: { entry, formats: ['es'] },
    rolldownOptions: {
      output: { entryFileNames: '[name].js', ...output, minify: true, postBanner },
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log)
      },
    },
  },
})

/** `--mode` chooses the kind; the loader otherwise. */
export default defineConfig(({ mode }) => configure(KINDS[mode] ?? (KINDS['loader'] as (typeof KINDS)[string])))
