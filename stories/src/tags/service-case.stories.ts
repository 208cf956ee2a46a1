// <service-case>: a resident's cases, and one of them at every point of its way.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Instant } from '@yichuang/definition'
import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { loading, noNetwork, notSignedIn, refusal, unavailable } from '../stage/answerless.ts'
import { long } from '../stage/long.ts'
import { type Scene, scene } from '../stage/play.ts'
import { API, type Routes, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { caseSeen, summarySeen } from '../stage/views.ts'

interface Args {
  api: string
  case?: string
  token: string | (() => Promise<string>)
}

const meta: Meta<Args> = {
  title: 'Residents/service-case',
  component: 'service-case',
  args: { api: API, token: 'story' },
  argTypes: { case: { control: 'text' }, token: { control: false } },
  render: ({ api, case: id, token }, { globals: { lang, elder } }) =>
    html`<service-case api=${api} case=${ifDefined(id)} lang=${lang} ?elder=${elder} .token=${token}></service-case>`,
}
export default meta
type Story = StoryObj<Args>

/** The case after this many steps of the scenario, as its applicant sees it. */
function one(name: string, steps: number, look: { now?: Instant; as?: (view: unknown) => unknown } = {}): Story {
  const shown = scene(name, steps)
  const { id, applicant } = shown.state
  const as = look.as ?? ((view) => view)
  return {
    args: { case: id },
    beforeEach: serve({
      [`GET /cases/${id}`]: ({ lang }) => as(caseSeen(shown, applicant.id, lang, look.now ?? shown.at)),
    }),
    play: shows(shown.state.no.slice(-4)),
  }
}

const mine = (scenes: Scene[]): Routes => ({
  'GET /cases': ({ lang }) => scenes.map((shown) => summarySeen(shown, shown.state.applicant.id, lang)),
})

export const Loading: Story = loading('GET /cases')
export const NoNetwork: Story = noNetwork('GET /cases')
export const Unavailable: Story = unavailable('GET /cases')
export const NotSignedIn: Story = notSignedIn('GET /cases')
/** Another person's, or none: the same answer. */
export const NoSuchCase: Story = {
  args: { case: 'story-1' },
  beforeEach: serve({ 'GET /cases/story-1': refusal('api/unknown-case', 404) }),
  play: shows('没有载入成功'),
}
export const Empty: Story = { beforeEach: serve(mine([])), play: shows('我的办件') }
export const MyCases: Story = {
  beforeEach: serve(mine([scene('suspended-and-extended', 2, 2), scene('story-1', 2), scene('story-1', 10)])),
  play: shows('老年人优待证'),
}
export const Received: Story = one('unanswered', 1)
export const CorrectionAsked: Story = one('story-1', 2)
/** Only what was asked for is open. */
export const Correcting: Story = {
  ...one('story-1', 2),
  play: async (story) => {
    await shows('需要您补正材料')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: '补交' })).click()
    await shows('背景干净')(story)
  },
}
export const Accepted: Story = one('story-1', 5)
export const Suspended: Story = one('suspended-and-extended', 3)
export const Extended: Story = one('suspended-and-extended', 5)
/** The window has not answered in time: the resident sees whom to call. */
export const Late: Story = one('unanswered', 3)
export const TooLateToWithdraw: Story = one('withdrawn', 4)
export const Delivered: Story = one('story-1', 10)
export const NotAccepted: Story = one('not-accepted', 4)
export const Refused: Story = one('refused-with-remedies', 5)
export const Withdrawn: Story = one('withdrawn', 7)
export const CorrectionLapsed: Story = one('correction-lapsed', 4)
export const LongText: Story = one('story-1', 2, { as: long })
const english = one('story-1', 5)
export const English: Story = { ...english, globals: { lang: 'en' } }
export const Elder: Story = { ...english, globals: { elder: true } }
