// The boolean widget: yes, or not.
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { drawn, type FieldArgs, fieldMeta } from '../stage/field.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/Boolean', ...fieldMeta('/consent/agreed'), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

export const Empty: Story = {}
export const Filled: Story = { args: { filled: true } }

export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
/** The form is being sent. */
export const Busy: Story = { args: { filled: true, busy: true } }
export const LongText: Story = { args: { filled: true, long: true } }
export const English: Story = { args: { filled: true }, globals: { lang: 'en' } }
