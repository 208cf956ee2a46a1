// The file widget: a photo taken with the phone, sent at once.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { say } from '@yichuang/definition'
import { choose, drawn, type FieldArgs, fieldMeta, send } from '../stage/field.ts'
import { inside } from '../stage/tag.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/File', ...fieldMeta('/photo'), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

export const Empty: Story = {}
export const Filled: Story = { args: { filled: true } }
export const Missing: Story = { play: send }

/** On its way. */
export const Sending: Story = {
  args: {
    upload: (_file, _field, { progress }) => {
      progress(0.4)
      return new Promise(() => {})
    },
  },
  play: choose,
}
/** No answer came: it is sent again, and the reader is told. */
export const SendingAgain: Story = {
  args: {
    upload: (_file, _field, { again }) => {
      again()
      return new Promise(() => {})
    },
  },
  play: choose,
}
/** The line broke in the middle: what is saved is told, and that it goes on by itself. */
export const LineBroken: Story = {
  args: {
    upload: (_file, _field, { progress, again }) => {
      progress(0.6)
      again()
      return new Promise(() => {})
    },
  },
  play: choose,
}
/** Stopped by the person, and gone on with at a press. */
export const Paused: Story = {
  args: Sending.args ?? {},
  play: async (context) => {
    await choose(context)
    const field = inside(context.canvasElement)
    ;(await field.findByRole('button', { name: '暂停' })).click()
    await field.findByRole('button', { name: '继续上传' })
  },
}
/** A picture by its name only. */
export const Refused: Story = {
  args: {
    upload: ({ name }) =>
      Promise.reject(say({ code: 'file/lying-extension', at: '', params: { name, type: 'PDF' } }, 'zh-CN')),
  },
  play: choose,
}
export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
/** No scanner has looked: a picture can be seen, and not be had. */
export const NotScanned: Story = { args: { filled: true, readOnly: true, state: 'quarantined' } }
export const Scanning: Story = { args: { filled: true, readOnly: true, state: 'scanning' } }
export const Clean: Story = { args: { filled: true, readOnly: true, state: 'clean' } }
/** Nobody can open it: another one is asked for. */
export const Rejected: Story = { args: { filled: true, state: 'rejected' } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
export const Busy: Story = { args: { filled: true, busy: true } }
export const LongText: Story = { args: { filled: true, long: true } }
export const English: Story = { args: { filled: true }, globals: { lang: 'en' } }
