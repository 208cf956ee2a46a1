// The negative control: what is broken inside a shadow root fails the very check that every story passes.
import { afterEach as checkAccessibility } from '@storybook/addon-a11y/preview'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { expect } from 'storybook/test'

const meta: Meta = {
  title: 'Negative control',
  // Not a picture for anybody: it stays out of the sidebar, and only its own play checks it.
  tags: ['!dev', '!autodocs'],
  parameters: { a11y: { test: 'off' } },
}
export default meta

export const UnnamedInShadowRoot: StoryObj = {
  render: () => {
    const host = document.createElement('div')
    const pale = document.createElement('p')
    pale.textContent = 'Too pale to be read'
    pale.style.color = '#bbb'
    host.attachShadow({ mode: 'open' }).append(document.createElement('button'), document.createElement('input'), pale)
    return host
  },
  play: async (story) => {
    const reports: { status: string; result: { violations: { id: string }[] } }[] = []
    const checked = async () =>
      checkAccessibility({
        ...story,
        parameters: { ...story.parameters, a11y: { test: 'error' } },
        reporting: { reports: [], addReport: (report: (typeof reports)[number]) => reports.push(report) },
      } as unknown as Parameters<typeof checkAccessibility>[0])
    // Only under the test runner is a violation an error; in the workshop it is a red mark.
    await checked().catch(() => {})
    const [report] = reports
    await expect(report?.status).toBe('failed')
    await expect(report?.result.violations.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['button-name', 'color-contrast', 'label']),
    )
  },
}
