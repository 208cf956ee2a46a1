// After every story: the same picture on a phone of 360 px, and, for residents, in elder mode. Runs under Vitest alone.
import { afterEach, expect } from 'vitest'
import { page } from 'vitest/browser'
import { small, wide } from '../src/stage/fits.ts'

const RESIDENTS = 'service-list, service-item, service-case, .field'
const STAFF = 'staff-inbox, staff-case, staff-calendar'

afterEach(async ({ task }) => {
  const tags = [...document.querySelectorAll<HTMLElement>(`${RESIDENTS}, ${STAFF}`)]
  if (tags.length === 0 || task.result?.state === 'fail') return
  await page.viewport(360, 780)
  for (const tag of tags) {
    const faults = [...wide(tag)]
    if (tag.matches(RESIDENTS)) {
      const was = tag.hasAttribute('elder')
      tag.toggleAttribute('elder', true)
      faults.push(...wide(tag).map((one) => `elder: ${one}`), ...small(tag).map((one) => `elder: ${one}`))
      tag.toggleAttribute('elder', was)
    }
    expect(faults.join('\n')).toBe('')
  }
})
