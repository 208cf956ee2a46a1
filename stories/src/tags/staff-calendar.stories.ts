// <staff-calendar>: the years by which limits are counted, and what waits for a second person.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { CalendarsView } from '@yichuang/client'
import { html } from 'lit'
import { loading, noNetwork, notSignedIn, refusal, unavailable } from '../stage/answerless.ts'
import { long } from '../stage/long.ts'
import { API, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { calendarsSeen } from '../stage/views.ts'

interface Args {
  api: string
  token: string | (() => Promise<string>)
}

const meta: Meta<Args> = {
  title: 'Staff/staff-calendar',
  component: 'staff-calendar',
  args: { api: API, token: 'story' },
  argTypes: { token: { control: false } },
  render: ({ api, token }, { globals: { lang } }) =>
    html`<staff-calendar api=${api} lang=${lang} .token=${token}></staff-calendar>`,
}
export default meta
type Story = StoryObj<Args>

const june = '2026-06-01T09:00:00+08:00'
const november = '2026-11-10T09:00:00+08:00'
const late = '2026-12-20T09:00:00+08:00'
const seen = (view: CalendarsView) => serve({ 'GET /calendars': () => view })

export const Loading: Story = loading('GET /calendars')
export const NoNetwork: Story = noNetwork('GET /calendars')
export const Unavailable: Story = unavailable('GET /calendars')
export const NotSignedIn: Story = notSignedIn('GET /calendars')
/** Somebody whose posts keep no calendar. */
export const NotAllowed: Story = {
  beforeEach: serve({ 'GET /calendars': refusal('api/not-allowed', 403) }),
  play: shows('没有载入成功'),
}
/** A county before its first year. */
export const Empty: Story = { beforeEach: seen(calendarsSeen(june, { empty: true })), play: shows('缺少放假安排') }
export const NothingMissing: Story = { beforeEach: seen(calendarsSeen(june)), play: shows('没有待确认的日历。') }
export const NextYearExpected: Story = { beforeEach: seen(calendarsSeen(november)), play: shows('缺少放假安排') }
export const NextYearLate: Story = { beforeEach: seen(calendarsSeen(late)), play: shows('缺少放假安排') }
export const ToConfirm: Story = {
  beforeEach: seen(calendarsSeen(november, { reader: 'publisher1', proposed: true })),
  play: shows('核对无误，确认'),
}
export const Mine: Story = {
  beforeEach: seen(calendarsSeen(november, { reader: 'author1', proposed: true })),
  play: shows('撤回'),
}
export const Refusing: Story = {
  beforeEach: seen(calendarsSeen(november, { reader: 'publisher1', proposed: true })),
  play: async (story) => {
    await shows('不同意')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: '不同意' })).click()
    await shows('哪里不对')(story)
  },
}
export const Recounting: Story = {
  beforeEach: seen({ ...calendarsSeen(june), recounting: 340 }),
  play: shows('还剩 340 件'),
}
export const LongText: Story = {
  beforeEach: seen(long(calendarsSeen(november, { reader: 'publisher1', proposed: true }))),
  play: shows('核对无误，确认'),
}
export const English: Story = {
  globals: { lang: 'en' },
  beforeEach: seen(calendarsSeen(november, { reader: 'publisher1', proposed: true, lang: 'en' })),
  play: shows('Compared and right: confirm'),
}
