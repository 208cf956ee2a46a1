// <staff-case>: one case as the desks see it, and what they may not do with it.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Instant, Lang } from '@yichuang/definition'
import { html } from 'lit'
import { long } from '../stage/long.ts'
import { scene } from '../stage/play.ts'
import { API, never, offline, problem, type Routes, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { caseSeen, refusalSeen } from '../stage/views.ts'

interface Args {
  api: string
  case: string
  lang: Lang
}

const meta: Meta<Args> = {
  title: 'Staff/staff-case',
  component: 'staff-case',
  args: { api: API, case: 'story-1', lang: 'zh-CN' },
  argTypes: { case: { control: 'text' }, lang: { control: 'inline-radio', options: ['zh-CN', 'en'] } },
  render: ({ api, case: id, lang }) =>
    html`<staff-case api=${api} case=${id} lang=${lang} .token=${'story'}></staff-case>`,
}
export default meta
type Story = StoryObj<Args>

/** The case after this many steps of the scenario, as `who` of the county's directory sees it. */
function one(
  who: string,
  [name, steps]: [string, number],
  look: { now?: Instant; as?: (view: unknown) => unknown } = {},
): Story {
  const shown = scene(name, steps)
  const as = look.as ?? ((view) => view)
  return {
    args: { case: name },
    beforeEach: serve({ [`GET /cases/${name}`]: ({ lang }) => as(caseSeen(shown, who, lang, look.now ?? shown.at)) }),
    play: shows(shown.state.no.slice(-4), caseSeen(shown, who, 'zh-CN').applicant),
  }
}

const at = scene('unanswered', 1)
const seen: Routes[string] = ({ lang }) => caseSeen(at, 'clerkB', lang)
const received = one('clerkB', ['unanswered', 1])

export const Loading: Story = { beforeEach: serve({ 'GET /cases/story-1': never }), play: shows('正在载入') }
export const NoNetwork: Story = {
  beforeEach: serve({ 'GET /cases/story-1': offline }),
  play: shows('没有载入成功', '重试'),
}
export const NoSuchCase: Story = {
  beforeEach: serve({ 'GET /cases/story-1': () => problem({ status: 404 }) }),
  play: shows('没有载入成功'),
}
export const Received: Story = received
export const CorrectionAsked: Story = one('clerkA', ['story-1', 2])
export const Resubmitted: Story = one('clerkA', ['story-1', 4])
export const Late: Story = one('clerkB', ['unanswered', 3])
export const Verifying: Story = one('handler1', ['story-1', 5])
export const Suspended: Story = one('handler1', ['suspended-and-extended', 3])
export const ToDecide: Story = one('decider1', ['story-1', 6])
/** Who received the case also holds the decider's post: the button stands there with the reason why not. */
export const MayNotDecide: Story = one('clerkA', ['story-1', 7])
/** The case at the clerk's desk, `accept` pressed, and what the API answers to that. */
const pressed = (answer: Routes[string], then: string | RegExp): Story => ({
  ...received,
  beforeEach: serve({ 'GET /cases/unanswered': seen, 'POST /cases/unanswered/events': answer }),
  play: async (story) => {
    await shows('受理')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: '受理' })).click()
    await shows(then)(story)
  },
})
/** Refused after the press: somebody was quicker, or the post is another one. */
export const Refused: Story = pressed(({ lang }) => problem(refusalSeen(scene('not-accepted', 2), lang)), /没有办成/)
/** No answer: it is tried again under the same key. */
export const Unanswered: Story = pressed(offline, '没有收到回音')
/** Extended once already. */
export const MayNotExtend: Story = one('decider1', ['suspended-and-extended', 6])
/** Nobody's turn but another desk's: everything to read, nothing to press. */
export const ReadOnly: Story = one('clerkB', ['refused-with-remedies', 3])
export const Closed: Story = one('issuer1', ['story-1', 10])
export const LongText: Story = one('clerkB', ['unanswered', 3], { as: long })
const english = one('decider1', ['story-1', 6])
export const English: Story = { ...english, args: { ...english.args, lang: 'en' } }
