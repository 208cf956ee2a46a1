// The file widget: a photo taken with the phone, sent at once.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { say } from '@yichuang/definition'
import { choose, drawn, type FieldArgs, fieldMeta, send } from '../stage/field.ts'

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
/** A picture by its name only. */
export const Refused: Story = {
  args: {
    upload: ({ name }) =>
      Promise.reject(say({ code: 'file/lying-extension', at: '', params: { name, type: 'PDF' } }, 'zh-CN')),
  },
  play: choose,
}
export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
export const English: Story = { args: { lang: 'en', filled: true } }
