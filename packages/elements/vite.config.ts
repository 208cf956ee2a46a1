// Builds what a host page loads: the loader under a fixed name and chunks beside it, the tags for importers, and all in one file.
import { readFileSync } from 'node:fs'
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite'
import { formsAlias, formsDefine } from '../forms/vite.ts'
import { atOnce } from './scripts/at-once.ts'
import { ownGlobals } from './scripts/own-globals.ts'
import { tightTemplates } from './scripts/tight-templates.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

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
interface Kind {
  entry: Record<string, string>
  output: object
  plugins?: Plugin[]
}
const KINDS: Record<string, Kind> = {
  loader: { entry: { yichuang: 'src/yichuang.ts' }, output: { chunkFileNames } },
  tags: {
    entry: {
      'tags/define': 'src/define.ts',
      ...Object.fromEntries(TAGS.map((tag) => [`tags/${tag}`, `src/tags/${tag}.ts`])),
    },
    output: { chunkFileNames: (chunk: { name: string }) => `tags/${chunkFileNames(chunk)}` },
  },
  whole: { entry: { 'yichuang.all': 'src/all.ts' }, output: { codeSplitting: false }, plugins: [atOnce()] },
}

const configure = ({ entry, output, plugins = [] }: Kind): UserConfig => ({
  // Chunks are found beside the loader, wherever a host puts it.
  base: './',
  define: { ...formsDefine, YICHUANG_VERSION: JSON.stringify(version) },
  plugins: [ownGlobals(), tightTemplates(), ...plugins],
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
export default defineConfig(({ mode }) => configure(KINDS[mode] ?? (KINDS['loader'] as Kind)))
