// The date widget: a day as people write it.
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { answer, drawn, type FieldArgs, fieldMeta, send } from '../stage/field.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/Date', ...fieldMeta('/agent/mandateUntil'), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

export const Empty: Story = {}
export const Filled: Story = { args: { filled: true } }
/** A word where a day belongs. */
export const Wrong: Story = { args: { value: answer('/agent/relation') ?? '' }, play: send }

export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
/** The form is being sent. */
export const Busy: Story = { args: { filled: true, busy: true } }
export const LongText: Story = { args: { filled: true, long: true } }
export const English: Story = { args: { filled: true }, globals: { lang: 'en' } }
