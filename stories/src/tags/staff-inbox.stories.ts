// <staff-inbox>: what waits at a clerk's desk, calm and late.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Instant } from '@yichuang/definition'
import { html } from 'lit'
import { loading, noNetwork, notSignedIn, unavailable } from '../stage/answerless.ts'
import { long } from '../stage/long.ts'
import { type Scene, scene } from '../stage/play.ts'
import { API, type Asked, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { inboxSeen, itemSeen } from '../stage/views.ts'

interface Args {
  api: string
  token: string | (() => Promise<string>)
}

const meta: Meta<Args> = {
  title: 'Staff/staff-inbox',
  component: 'staff-inbox',
  args: { api: API, token: 'story' },
  argTypes: { token: { control: false } },
  render: ({ api, token }, { globals: { lang } }) =>
    html`<staff-inbox api=${api} lang=${lang} .token=${token}></staff-inbox>`,
}
export default meta
type Story = StoryObj<Args>

const scenes: Scene[] = [scene('unanswered', 1), scene('still-missing', 4, 2), scene('too-young', 3)]
const waiting = (who: string, now: Instant, of = scenes) => ({
  'GET /inbox': ({ lang }: Asked) => inboxSeen(of, who, lang, now),
  'GET /items/senior-card': ({ lang }: Asked) => itemSeen(lang, now),
})
const calm = scene('still-missing', 4).at
const late = scene('unanswered', 4).at

export const Loading: Story = loading('GET /inbox')
export const NoNetwork: Story = noNetwork('GET /inbox')
export const Unavailable: Story = unavailable('GET /inbox')
export const NotSignedIn: Story = notSignedIn('GET /inbox')
export const Empty: Story = { beforeEach: serve(waiting('issuer1', calm)), play: shows('石丽') }
export const Waiting: Story = { beforeEach: serve(waiting('clerkB', calm)), play: shows('梁*珍') }
export const Late: Story = { beforeEach: serve(waiting('clerkB', late)), play: shows('已超期') }
export const ToDecide: Story = {
  beforeEach: serve(waiting('decider1', scene('story-1', 7).at, [scene('story-1', 7)])),
  play: shows('黄*兰'),
}
export const LongText: Story = {
  beforeEach: serve({ 'GET /inbox': ({ lang }) => long(inboxSeen(scenes, 'clerkB', lang, late)) }),
  play: shows('已超期'),
}
export const English: Story = {
  globals: { lang: 'en' },
  beforeEach: serve(waiting('clerkB', late)),
  play: shows('Overdue'),
}
/** Somebody came to the window with paper. */
export const Intake: Story = {
  beforeEach: serve(waiting('clerkB', calm)),
  play: async (story) => {
    await shows('梁*珍')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: /登记收件/ })).click()
    await shows('证件类型', '详细地址')(story)
  },
}
