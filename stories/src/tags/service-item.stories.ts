// <service-item>: guide, form and receipt of the senior card.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { ItemView } from '@yichuang/client'
import { html } from 'lit'
import { loading, noNetwork, refusal, unavailable } from '../stage/answerless.ts'
import { formOf } from '../stage/field.ts'
import { long } from '../stage/long.ts'
import { scene } from '../stage/play.ts'
import { API, type Asked, offline, problem, type Routes, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { caseSeen, itemSeen, refusalSeen } from '../stage/views.ts'

interface Args {
  api: string
  item: string
  token: string | (() => Promise<string>)
}

const made = scene('unanswered', 1)
const { at } = made
const guide = (as: (item: ItemView) => unknown = (item) => item): Routes => ({
  'GET /items/senior-card': ({ lang }) => as(itemSeen(lang, at)),
})

const meta: Meta<Args> = {
  title: 'Residents/service-item',
  component: 'service-item',
  args: { api: API, item: 'senior-card', token: 'story' },
  argTypes: { token: { control: false } },
  render: ({ api, item, token }, { globals: { lang, elder } }) =>
    html`<service-item api=${api} item=${item} lang=${lang} ?elder=${elder} .token=${token}>请到街道便民服务中心窗口办理。</service-item>`,
  beforeEach: serve(guide()),
}
export default meta
type Story = StoryObj<Args>

/** Opens the form from the guide. */
const start: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await shows('开始办理')({ canvasElement })
  ;(await inside(canvasElement).findByRole('button', { name: '开始办理' })).click()
}

export const Loading: Story = loading('GET /items/senior-card')
export const Guide: Story = { play: shows('老年人优待证', '开始办理') }
export const Elder: Story = { globals: { elder: true }, play: shows('老年人优待证', '开始办理') }
export const English: Story = { globals: { lang: 'en' }, play: shows('Start') }
/** An item that says the least that an item may say. */
export const Empty: Story = {
  beforeEach: serve(
    guide(({ consent: _, ...item }) => ({
      ...item,
      materials: [],
      conditions: [],
      channels: [],
      path: [],
      results: [],
      basis: [],
      faqs: [],
    })),
  ),
  play: shows('不需要准备材料'),
}
export const LongText: Story = {
  beforeEach: serve(guide(long)),
  play: shows('开始办理'),
}
/** What stood inside the tag comes back, with what went wrong. */
export const NoNetwork: Story = noNetwork('GET /items/senior-card')
export const Unavailable: Story = unavailable('GET /items/senior-card')
export const NoSuchItem: Story = {
  beforeEach: serve({ 'GET /items/senior-card': refusal('api/unknown-item', 404) }),
  play: shows('没有载入成功'),
}
/** The item is not to be had for now: the guide stays, the button goes. */
export const Closed: Story = {
  beforeEach: serve(guide((item) => ({ ...item, status: 'suspended' }))),
  play: shows('老年人优待证'),
}
/** The host page could not sign the reader in. */
export const NotSignedIn: Story = {
  args: { token: () => Promise.reject(new Error('no')) },
  play: async (story) => {
    await start(story)
    await inside(story.canvasElement).findByRole('alert')
  },
}
export const Form: Story = {
  play: async (story) => {
    await start(story)
    await shows('详细地址')(story)
  },
}
/** Sent empty: the summary has the focus and leads to the fields. */
export const FormMissing: Story = {
  play: async (story) => {
    await start(story)
    await shows('详细地址')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: /下一步/ })).click()
    await inside(story.canvasElement).findByRole('alert')
  },
}

/** A form of the consent alone, answered and sent; what the API answers to that, and what the reader is told then. */
const sent = (answer: Routes[string], then: string): Story => ({
  beforeEach: serve({
    ...guide(({ require: _, ...item }) => ({ ...item, require: [], form: formOf('/consent/agreed', item.form) })),
    'POST /cases': answer,
  }),
  play: async (story) => {
    await start(story)
    const tag = inside(story.canvasElement)
    ;(await tag.findByRole('checkbox')).click()
    ;(await tag.findByRole('button', { name: /核对填写内容/ })).click()
    ;(await tag.findByRole('button', { name: '提交申请' })).click()
    await shows(then)(story)
  },
})
const receipt = sent(({ lang }: Asked) => caseSeen(made, made.state.applicant.id, lang), '请记下办件编号')
export const Receipt: Story = receipt
export const ReceiptLongText: Story = sent(
  ({ lang }: Asked) => long(caseSeen(made, made.state.applicant.id, lang)),
  '请记下办件编号',
)
/** No answer: it is tried again under the same key, and nothing that was typed is lost. */
export const SubmitUnanswered: Story = sent(offline, '没有收到回音')
/** The server says no: each reason in words. */
const young = scene('too-young', 1)
export const SubmitRefused: Story = sent(
  ({ lang }: Asked) => problem(refusalSeen(young, lang)),
  refusalSeen(young, 'zh-CN').title,
)
