// The list widget: rows of the same fields.

import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Json } from '@yichuang/definition'
import { answer, drawn, type FieldArgs, fieldMeta, send } from '../stage/field.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/List', ...fieldMeta('/emergencyContacts'), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

const rows = answer('/emergencyContacts') as Json[]

export const Empty: Story = {}
export const Filled: Story = { args: { filled: true } }

/** As many rows as the item allows: the button to add one goes. */
export const Full: Story = { args: { value: [...rows, ...rows] } }
export const RowMissing: Story = { args: { value: [{}] }, play: send }
export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
/** The form is being sent. */
export const Busy: Story = { args: { filled: true, busy: true } }
export const LongText: Story = { args: { filled: true, long: true } }
export const English: Story = { args: { filled: true }, globals: { lang: 'en' } }
