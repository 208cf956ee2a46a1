// Every tag and every form widget has a story: the lists are those of the code.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const names = (path: string) => readdirSync(at(path))
const stories = (folder: string) => names(`stories/src/${folder}`).map((file) => file.replace('.stories.ts', ''))

test('every tag that the elements claim has its stories', () => {
  const tags =
    readFileSync(at('packages/elements/src/define.ts'), 'utf8').match(/(?<=\.\/)[\w-]+(?=\/define\.ts)/g) ?? []
  const folders = names('packages/elements/src').filter((name) => /^(service|staff)-\w+$/.test(name))
  expect(folders.length).toBeGreaterThan(4)
  expect(stories('tags')).toEqual(expect.arrayContaining([...tags, ...folders]))
})

test('every widget of the forms has its stories', () => {
  const registry = readFileSync(at('packages/forms/src/fields/registry.ts'), 'utf8')
  const widgets = [...registry.matchAll(/from '\.\.\/widgets\/([\w-]+)\.tsx'/g)].map(([, name]) => name)
  expect(widgets.length).toBeGreaterThan(3)
  expect(stories('widgets')).toEqual(expect.arrayContaining([...widgets, 'group', 'list']))
})
