// The group widget: fields that belong together.
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { answer, drawn, type FieldArgs, fieldMeta, says, send } from '../stage/field.ts'
import { scene } from '../stage/play.ts'
import { refusalSeen } from '../stage/views.ts'

const meta: Meta<FieldArgs> = { title: 'Form widgets/Group', ...fieldMeta('/applicant'), play: drawn }
export default meta
type Story = StoryObj<FieldArgs>

const young = scene('too-young', 1)

export const Empty: Story = {}
export const Filled: Story = { args: { filled: true } }
export const Missing: Story = { play: send }

/** The server refused: its sentence stands at the field that it names. */
export const Refused: Story = {
  args: { value: answer('/applicant', young) ?? {}, problems: refusalSeen(young, 'zh-CN').errors },
  play: says,
}
export const ReadOnly: Story = { args: { filled: true, readOnly: true } }
export const ClosedToCorrection: Story = { args: { filled: true, closed: true } }
/** The form is being sent. */
export const Busy: Story = { args: { filled: true, busy: true } }
export const LongText: Story = { args: { filled: true, long: true } }
export const English: Story = { args: { filled: true }, globals: { lang: 'en' } }
