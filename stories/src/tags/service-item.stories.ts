// <service-item>: guide, form and receipt of the senior card.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Lang } from '@yichuang/definition'
import { html } from 'lit'
import { long } from '../stage/long.ts'
import { scene } from '../stage/play.ts'
import { API, never, offline, problem, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { itemSeen } from '../stage/views.ts'

interface Args {
  api: string
  item: string
  lang: Lang
  token: string | (() => Promise<string>)
}

const { at } = scene('story-1', 1)
const GUIDE = { 'GET /items/senior-card': ({ lang }: { lang: Lang }) => itemSeen(lang, at) }

const meta: Meta<Args> = {
  title: 'Residents/service-item',
  component: 'service-item',
  args: { api: API, item: 'senior-card', lang: 'zh-CN', token: 'story' },
  argTypes: { lang: { control: 'inline-radio', options: ['zh-CN', 'en'] }, token: { control: false } },
  render: ({ api, item, lang, token }) =>
    html`<service-item api=${api} item=${item} lang=${lang} .token=${token}>请到街道便民服务中心窗口办理。</service-item>`,
  beforeEach: serve(GUIDE),
}
export default meta
type Story = StoryObj<Args>

/** Opens the form from the guide. */
const start: NonNullable<Story['play']> = async ({ canvasElement }) => {
  await shows('开始办理')({ canvasElement })
  ;(await inside(canvasElement).findByRole('button', { name: '开始办理' })).click()
}

export const Loading: Story = {
  beforeEach: serve({ 'GET /items/senior-card': never }),
  play: shows('正在载入'),
}
export const Guide: Story = { play: shows('老年人优待证', '开始办理') }
export const English: Story = { args: { lang: 'en' }, play: shows('Start') }
export const LongText: Story = {
  beforeEach: serve({ 'GET /items/senior-card': ({ lang }) => long(itemSeen(lang, at)) }),
  play: shows('开始办理'),
}
/** What stood inside the tag comes back, with what went wrong. */
export const NoNetwork: Story = {
  beforeEach: serve({ 'GET /items/senior-card': offline }),
  play: shows('没有载入成功', '重试'),
}
export const NoSuchItem: Story = {
  beforeEach: serve({ 'GET /items/senior-card': () => problem({ status: 404 }) }),
  play: shows('没有载入成功'),
}
/** The item is not to be had for now: the guide stays, the button goes. */
export const Closed: Story = {
  beforeEach: serve({ 'GET /items/senior-card': ({ lang }) => ({ ...itemSeen(lang, at), status: 'suspended' }) }),
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
