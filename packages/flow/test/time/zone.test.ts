// The process really is in the zone that its project names: else the three projects would test the same thing thrice.
import { expect, test } from 'vitest'

const offsets: Record<string, number> = { 'Asia/Shanghai': -480, UTC: 0, 'America/New_York': 300 }

test('the process is in the zone of its project', () => {
  const zone = String(process.env['TZ'])
  expect(Object.keys(offsets)).toContain(zone)
  expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
  expect(new Date(2026, 0, 15).getTimezoneOffset()).toBe(offsets[zone])
})
