// The money widget: an amount in yuan, kept in fen.
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { drawn, type FieldArgs, fieldMeta, send } from '../stage/field.ts'
import { dibao } from '../stage/world.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/Money', ...fieldMeta('/property/depositsFen', dibao), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

const value = 352_050

export const Empty: Story = {}
export const Filled: Story = { args: { value } }
/** A word where an amount belongs. */
export const Wrong: Story = { args: { value: '三千' }, play: send }

export const ReadOnly: Story = { args: { value, readOnly: true } }
export const ClosedToCorrection: Story = { args: { value, closed: true } }
/** The form is being sent. */
export const Busy: Story = { args: { value, busy: true } }
export const LongText: Story = { args: { value: 123_456_789_012, long: true } }
export const English: Story = { args: { value }, globals: { lang: 'en' } }
