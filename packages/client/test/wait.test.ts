// Waiting between tries: longer each time, bounded, spread, and as long as the server asked.
import { expect, test } from 'vitest'
import { backoff } from '../src/wait.ts'

test('waits grow from half a second to ten seconds and are spread by a tenth either way', () => {
  const middle = [500, 1000, 2000, 4000, 8000, 10_000, 10_000, 10_000]
  middle.forEach((ms, index) => {
    const waits = Array.from({ length: 50 }, () => backoff(index + 1))
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(ms * 0.9)
    expect(Math.max(...waits)).toBeLessThanOrEqual(ms * 1.1)
  })
})

test('a server that asks for five seconds gets them, and never more than a minute', () => {
  expect(backoff(1, '5')).toBe(5000)
  expect(backoff(1, '86400')).toBe(60_000)
  expect(backoff(1, 'soon')).toBeLessThanOrEqual(550)
})
