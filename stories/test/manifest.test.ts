// The manifest: what the docs pages and editors know of a tag is what its doc comments say.
import { expect, test } from 'vitest'
import { manifestOfTags } from '../../packages/elements/scripts/manifest.ts'

interface Named {
  name: string
}
interface Tag {
  tagName?: string
  attributes?: Named[]
  members?: Named[]
  events?: Named[]
  slots?: Named[]
  cssParts?: Named[]
  cssProperties?: Named[]
}

const { modules } = (await manifestOfTags()) as { modules: { declarations: Tag[] }[] }
const tags = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName)
const names = (list: Named[] | undefined) => (list ?? []).map(({ name }) => name)

test('every tag has its attributes, events, slot, parts and looks in the manifest', () => {
  expect(tags.length).toBeGreaterThan(5)
  for (const tag of tags) {
    expect(names(tag.attributes), tag.tagName).toEqual(expect.arrayContaining(['api', 'lang']))
    expect(names(tag.events), tag.tagName).toContain('service-token')
    expect(tag.slots, tag.tagName).toHaveLength(1)
    expect(names(tag.cssParts), tag.tagName).toContain('problem')
    expect(names(tag.cssProperties), tag.tagName).toEqual(expect.arrayContaining(['--yc-blue', '--yc-font']))
  }
})

test('a host is told of a tag’s attributes, its token and its diagnosis; the state of a tag is no property for hosts', () => {
  const item = tags.find(({ tagName }) => tagName === 'service-item')
  expect(names(item?.members)).toEqual(['api', 'item', 'lang', 'elder', 'token', 'diagnose'])
})
