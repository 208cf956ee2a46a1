// The arrows of the house: each room's package.json lists only the rooms that it may import.
import { readFileSync } from 'node:fs'
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
}

test.each(Object.entries(MAY_IMPORT))('%s imports only the rooms to its left', (room, allowed) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(new URL(`../../${room}/package.json`, import.meta.url), 'utf8'),
  )
  const rooms = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => name.startsWith('@yichuang/'))
  expect(rooms.filter((name) => !allowed.includes(name.slice('@yichuang/'.length)))).toEqual([])
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
