// <staff-case>: one case as the desks see it, and what they may not do with it.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Breach } from '@yichuang/api/src/views/record.ts'
import type { CaseView, FileState, FileView } from '@yichuang/client'
import type { Instant } from '@yichuang/definition'
import { html } from 'lit'
import { userEvent } from 'storybook/test'
import { loading, noNetwork, notSignedIn, refusal, unavailable } from '../stage/answerless.ts'
import { answer } from '../stage/field.ts'
import { long } from '../stage/long.ts'
import { scene } from '../stage/play.ts'
import { API, offline, problem, type Routes, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { caseSeen, recordSeen, refusalSeen, staleSeen } from '../stage/views.ts'

interface Args {
  api: string
  case: string
  token: string | (() => Promise<string>)
}

const meta: Meta<Args> = {
  title: 'Staff/staff-case',
  component: 'staff-case',
  args: { api: API, case: 'story-1', token: 'story' },
  argTypes: { case: { control: 'text' }, token: { control: false } },
  render: ({ api, case: id, token }, { globals: { lang } }) =>
    html`<staff-case api=${api} case=${id} lang=${lang} .token=${token}></staff-case>`,
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

export const Loading: Story = loading('GET /cases/story-1')
export const NoNetwork: Story = noNetwork('GET /cases/story-1')
export const Unavailable: Story = unavailable('GET /cases/story-1')
export const NotSignedIn: Story = notSignedIn('GET /cases/story-1')
export const NoSuchCase: Story = {
  beforeEach: serve({ 'GET /cases/story-1': refusal('api/unknown-case', 404) }),
  play: shows('没有载入成功'),
}
/** Before anybody has added anything: no paper, no notice. */
export const Empty: Story = one('clerkB', ['still-missing', 1])
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
export const English: Story = { ...english, globals: { lang: 'en' } }

/** A desk that reads numbers masked, and one of them looked at for a reason. */
const family = scene('by-family', 3)
const NUMBER = '/application/applicant/idNumber'
const looking = (reason: string, then: string): Story => ({
  ...one('clerkA', ['by-family', 3]),
  beforeEach: serve({
    'GET /cases/by-family': ({ lang }) => caseSeen(family, 'clerkA', lang),
    'POST /cases/by-family/reveal': () => ({
      at: family.at,
      values: { [NUMBER]: answer('/applicant/idNumber', family) },
    }),
  }),
  play: async (story) => {
    await shows('证件号码')(story)
    const tag = inside(story.canvasElement)
    ;(await tag.findAllByRole('button', { name: /^查看 证件号码/ }))[0]?.click()
    await userEvent.type(await tag.findByRole('textbox', { name: '为什么要看' }), reason)
    ;(await tag.findByRole('button', { name: '查看' })).click()
    await shows(then)(story)
  },
})
export const Masked: Story = one('clerkA', ['by-family', 3])
/** Too short a reason: nothing is asked of the server. */
export const RevealingWithoutReason: Story = looking('看看', '请写 5 到 200 个字')
export const Revealed: Story = looking('核对身份证件原件', '遮住')
/** The papers of a case, each as far as its safety check is. */
const files = (...states: FileState[]): Story =>
  one('clerkA', ['by-family', 3], {
    as: (view) => {
      const { files, ...rest } = view as CaseView
      const being = (file: FileView, n: number) => ({ ...file, state: states[n % states.length] ?? 'clean' })
      return {
        ...rest,
        files: Object.fromEntries(Object.values(files).map((file, n) => [file.id, being(file, n)])),
      }
    },
  })
export const FilesWaiting: Story = files('quarantined', 'scanning')
export const FilesRejected: Story = files('rejected', 'clean')
/** Somebody was quicker at the same desk: what he did, and each answer as it was and as it is. */
const [before, after] = [scene('story-1', 1), scene('story-1', 4)]
export const ChangedMeanwhile: Story = {
  beforeEach: () => {
    let late = false
    return serve({
      'GET /cases/story-1': ({ lang }) => caseSeen(late ? after : before, 'clerkB', lang),
      'POST /cases/story-1/events': ({ lang }) => {
        late = true
        return problem(staleSeen(after, { who: 'clerkB', lang, seen: before.state.seq }))
      },
    })()
  },
  play: async (story) => {
    await shows('还缺')(story)
    const tag = inside(story.canvasElement)
    ;(await tag.findByRole('button', { name: '受理' })).click()
    // The photo is missing: it is asked whether he goes on without it.
    ;(await tag.findByRole('button', { name: '确认受理' })).click()
    await shows('别人刚刚处理过这件办件', '近期免冠照片')(story)
  },
}
/** The record recomputed, and what the reader is told. */
const checked = (broken: Breach | undefined, then: string): Story => ({
  ...one('clerkA', ['story-1', 10]),
  beforeEach: serve({
    'GET /cases/story-1': ({ lang }) => caseSeen(scene('story-1', 10), 'clerkA', lang),
    'GET /cases/story-1/verify': ({ lang }) => recordSeen(scene('story-1', 10), lang, broken),
  }),
  play: async (story) => {
    await shows('记录校验')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: '校验记录' })).click()
    await shows(then)(story)
  },
})
export const RecordWhole: Story = checked(undefined, '记录完整')
export const RecordBroken: Story = checked('altered', '被改动过')
