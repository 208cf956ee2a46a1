// What a browser has to load of this room: the parts it asks for, and no schema builder.
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'vite'
import { expect, test } from 'vitest'

/** The modules that stay in a bundle of one import line. */
async function modulesOf(line: string): Promise<string[]> {
  const entry = fileURLToPath(new URL('./entry.js', import.meta.url))
  const made = await bundle({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('..', import.meta.url)),
    resolve: { conditions: ['@yichuang/source', 'module', 'browser'] },
    plugins: [
      {
        name: 'entry',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? line : null),
      },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: 'entry' } },
  })
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))
  return outputs.flatMap((chunk) => ('moduleIds' in chunk ? chunk.moduleIds : []))
}

test('rules, sentences and validation bring neither the schema builder nor the author’s tools', async () => {
  const modules = await modulesOf("export { EFFECTS, evaluate, say, sayText, validator } from '@yichuang/definition'")
  expect(modules.some((id) => id.includes('/rules/evaluate'))).toBe(true)
  expect(
    modules.filter((id) =>
      /typebox|json-merge-patch|canonicalize|noble|src\/(build|checks|shape)\/|problem\/definition/.test(id),
    ),
  ).toEqual([])
})

test('a bundle that builds items does have them, so the test above can fail', async () => {
  const modules = await modulesOf("export { build } from '@yichuang/definition'")
  expect(modules.some((id) => id.includes('typebox'))).toBe(true)
})
