// The text widget: one line of the applicant's own words.
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { answer, drawn, type FieldArgs, fieldMeta, send } from '../stage/field.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/Text', ...fieldMeta('/applicant/residenceAddress'), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

export const Empty: Story = {}
export const Filled: Story = { args: { filled: true } }
export const Missing: Story = { play: send }
export const TooShort: Story = {
  args: { value: String(answer('/applicant/residenceAddress')).slice(0, 3) },
  play: send,
}
/** To the last letter that fits. */
export const LongText: Story = {
  args: { value: String(answer('/applicant/residenceAddress')).repeat(20).slice(0, 200) },
}

export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
export const Busy: Story = { args: { filled: true, busy: true } }
export const English: Story = { args: { filled: true }, globals: { lang: 'en' } }
