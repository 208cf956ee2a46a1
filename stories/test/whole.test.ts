// Every tag and every form widget is shown in every state: the lists are those of the code, and what is missing is named.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const at = (path: string) => new URL(`../../${path}`, import.meta.url)
const names = (path: string) => readdirSync(at(path))
const shown = (path: string) =>
  [...readFileSync(at(path), 'utf8').matchAll(/^export const (\w+)/gm)].map(([, name]) => name)

/** By state the story that shows it, when it bears another name; `{ none }`: why there is no such state. */
type Row = Record<string, string | { none: string }>

const TAG_STATES = ['Empty', 'Loading', 'NoNetwork', 'Unavailable', 'NotSignedIn', 'LongText', 'ReadOnly', 'English']
const TAGS: Record<string, Row> = {
  'service-list': {
    NotSignedIn: { none: 'the catalogue is public' },
    ReadOnly: { none: 'nothing in it can be changed' },
    Elder: 'Elder',
  },
  'service-item': { ReadOnly: 'Closed', Elder: 'Elder' },
  'service-case': { ReadOnly: 'Delivered', Elder: 'Elder' },
  'staff-inbox': { ReadOnly: { none: 'it is a list: what may be done stands in the case' } },
  'staff-calendar': { ReadOnly: 'NotAllowed' },
  'staff-case': {},
}

const WIDGET_STATES = ['Empty', 'Filled', 'Error', 'Busy', 'LongText', 'ReadOnly', 'ClosedToCorrection', 'English']
const WIDGETS: Record<string, Row> = {
  text: { Error: 'Missing' },
  choice: { Error: 'Missing' },
  date: { Error: 'Wrong' },
  money: { Error: 'Wrong' },
  boolean: { Error: { none: 'a box that is not ticked is an answer' } },
  file: { Error: 'Refused' },
  group: { Error: 'Missing' },
  list: { Error: 'RowMissing' },
}

/** `tag: state`, for each state that no story shows. */
function missing(folder: string, states: string[], rows: Record<string, Row>): string[] {
  return Object.entries(rows).flatMap(([name, row]) => {
    const stories = shown(`stories/src/${folder}/${name}.stories.ts`)
    return [...new Set([...states, ...Object.keys(row)])]
      .filter(
        (state) => typeof row[state] !== 'object' && !stories.includes((row[state] as string | undefined) ?? state),
      )
      .map((state) => `${name}: ${state}`)
  })
}

test('every tag that the elements claim is shown in every state', () => {
  const tags =
    readFileSync(at('packages/elements/src/define.ts'), 'utf8').match(/(?<=\.\/)[\w-]+(?=\/define\.ts)/g) ?? []
  const folders = names('packages/elements/src').filter((name) => /^(service|staff)-\w+$/.test(name))
  expect(folders.length).toBeGreaterThan(4)
  expect(Object.keys(TAGS)).toEqual(expect.arrayContaining([...tags, ...folders]))
  expect(missing('tags', TAG_STATES, TAGS)).toEqual([])
})

test('every widget of the forms is shown in every state', () => {
  const registry = readFileSync(at('packages/forms/src/fields/registry.ts'), 'utf8')
  const widgets = [...registry.matchAll(/from '\.\.\/widgets\/([\w-]+)\.tsx'/g)].flatMap(([, name]) => name ?? [])
  expect(widgets.length).toBeGreaterThan(3)
  expect(Object.keys(WIDGETS)).toEqual(expect.arrayContaining([...widgets, 'group', 'list']))
  expect(missing('widgets', WIDGET_STATES, WIDGETS)).toEqual([])
})

test('a state that no story shows is named', () => {
  expect(missing('widgets', ['Empty', 'Upside down'], { text: { Error: 'Wronged' } })).toEqual([
    'text: Upside down',
    'text: Error',
  ])
})
