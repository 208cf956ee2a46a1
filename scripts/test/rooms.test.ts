// The arrows of the house: each room's package.json lists only the rooms that it may import.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const MAY_IMPORT: Record<string, string[]> = {
  'packages/definition': [],
  'packages/flow': ['definition'],
  'packages/client': ['definition'],
  'packages/forms': ['definition'],
  'packages/elements': ['client', 'definition', 'forms'],
  'apps/api': ['client', 'definition', 'flow'],
  'apps/portal': [],
  'apps/staff': [],
  // The api for its pure views and the policy behind them alone: a story shows what the API would say, not what somebody thinks it says.
  stories: ['api', 'client', 'definition', 'elements', 'flow', 'forms'],
}

test.each(Object.entries(MAY_IMPORT))('%s imports only the rooms to its left', (room, allowed) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(new URL(`../../${room}/package.json`, import.meta.url), 'utf8'),
  )
  const rooms = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('@yichuang/'))
  expect(rooms.filter((name) => !allowed.includes(name.slice('@yichuang/'.length)))).toEqual([])
})

test('stories take nothing of the api but its views, and who is who to a case', () => {
  const folder = new URL('../../stories/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/(^|[\\/])(dist|node_modules)[\\/]/.test(name),
  )
  const imports = files.flatMap((name) => [
    ...readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8').matchAll(
      /from '([^']*(?:@yichuang|apps)\/api[^']*)'/g,
    ),
  ])
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.filter(([, from]) => !from?.match(/^@yichuang\/api\/src\/(views|policy)\//))).toEqual([])
})

test('every dependency has an exact version', () => {
  for (const room of ['.', ...Object.keys(MAY_IMPORT)]) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(new URL(`../../${room}/package.json`, import.meta.url), 'utf8'),
    )
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
      expect(version, `${name} in ${room}`).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
    }
  }
})
