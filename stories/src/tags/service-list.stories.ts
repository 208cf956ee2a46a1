// <service-list>: the catalogue, with one service and with many, and what a search leaves of it.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { ItemSummary } from '@yichuang/client'
import { html } from 'lit'
import { userEvent } from 'storybook/test'
import { loading, noNetwork, unavailable } from '../stage/answerless.ts'
import { long } from '../stage/long.ts'
import { scene } from '../stage/play.ts'
import { API, type Asked, serve } from '../stage/serve.ts'
import { inside, shows } from '../stage/tag.ts'
import { itemSeen, summariesSeen } from '../stage/views.ts'

interface Args {
  api: string
}

const { at } = scene('story-1', 1)
const listed = (as: (items: ItemSummary[]) => ItemSummary[] = (items) => items) => ({
  'GET /items': ({ lang }: Asked) => as(summariesSeen(lang)),
  'GET /items/senior-card': ({ lang }: Asked) => itemSeen(lang, at),
})
/** A county that offers many: the same service under many codes. */
const many = (items: ItemSummary[]): ItemSummary[] =>
  items.flatMap((item) => Array.from({ length: 12 }, (_, n) => ({ ...item, id: `${item.id}-${n}` })))
const stopped = (status: ItemSummary['status']) => (items: ItemSummary[]) => items.map((item) => ({ ...item, status }))

const meta: Meta<Args> = {
  title: 'Residents/service-list',
  component: 'service-list',
  args: { api: API },
  render: ({ api }, { globals: { lang, elder } }) =>
    html`<service-list api=${api} lang=${lang} ?elder=${elder} .token=${'story'}>请到街道便民服务中心窗口办理。</service-list>`,
  beforeEach: serve(listed()),
}
export default meta
type Story = StoryObj<Args>

/** Types into the search. */
const find = (text: string, then: string): NonNullable<Story['play']> => {
  return async (story) => {
    await shows('老年人优待证')(story)
    await userEvent.type(await inside(story.canvasElement).findByRole('searchbox'), text)
    await shows(then)(story)
  }
}

export const Loading: Story = loading('GET /items')
export const Services: Story = { play: shows('老年人优待证') }
export const Many: Story = { beforeEach: serve(listed(many)), play: shows('12') }
export const Empty: Story = { beforeEach: serve(listed(() => [])), play: shows('还没有') }
export const Found: Story = { play: find('优待', '老年人优待证') }
export const NothingFound: Story = { play: find('zzz', '查看全部服务') }
/** Chosen, and shown in place of the list. */
export const Opened: Story = {
  play: async (story) => {
    await shows('老年人优待证')(story)
    ;(await inside(story.canvasElement).findByRole('button', { name: /老年人优待证/ })).click()
    await shows('开始办理', '返回')(story)
  },
}
export const Suspended: Story = { beforeEach: serve(listed(stopped('suspended'))), play: shows('暂停') }
export const Replaced: Story = { beforeEach: serve(listed(stopped('replaced'))), play: shows('老年人优待证') }
/** What stood inside the tag comes back, with what went wrong. */
export const NoNetwork: Story = noNetwork('GET /items')
export const Unavailable: Story = unavailable('GET /items')
export const LongText: Story = { beforeEach: serve(listed(long)), play: shows('老年人优待证') }
export const Elder: Story = { globals: { elder: true }, play: shows('老年人优待证') }
export const English: Story = { globals: { lang: 'en' }, play: shows('Senior citizen card') }
