// The sample county holds together: what its directory names is there, and its calendars say where they come from.
import { describe, expect, test } from 'vitest'
import { baseline, county, published } from './sample.ts'

const { units, posts, people } = county.directory

describe('the sample county’s directory', () => {
  test('names no unit and no post that it does not have', () => {
    const held = Object.values(people).flatMap((person) => person.posts)
    expect(held.filter(({ unit }) => !units[unit])).toEqual([])
    expect(held.filter(({ post }) => !posts[post])).toEqual([])
    expect(Object.values(units).filter(({ parent }) => parent !== undefined && !units[parent])).toEqual([])
  })

  test('gives the first window clerk the decider’s post too, so that separation is really tried', () => {
    expect(people['clerkA']?.posts.map(({ post }) => post)).toEqual(['windowClerk', 'decider'])
  })

  test('keeps author and publisher apart', () => {
    const holders = (post: string) =>
      Object.keys(people).filter((id) => people[id]?.posts.some((one) => one.post === post))
    expect(holders('workflowAuthor')).toEqual(['author1'])
    expect(holders('publisher')).toEqual(['publisher1'])
  })
})

describe('the sample county’s calendars', () => {
  test('cite the notice and its address for each published year', () => {
    for (const { source } of published) {
      expect(source.notice).toMatch(/通知/)
      expect(source.url).toMatch(/^https:\/\/www\.gov\.cn\//)
    }
  })

  test('hold days of their own year only, and no make-up day where the notice is not out', () => {
    for (const { year, off, makeupWork } of [...published, baseline]) {
      expect([...off, ...makeupWork].filter((date) => !date.startsWith(`${year}-`))).toEqual([])
    }
    expect([baseline.status, baseline.makeupWork]).toEqual(['baseline', []])
  })
})
