// The negative control: what is broken inside a shadow root fails the very checks that every story passes.
import { afterEach as checkAccessibility } from '@storybook/addon-a11y/preview'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { expect } from 'storybook/test'
import { small, wide } from './stage/fits.ts'

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

/** A line that runs out of the page, one that is cut off, small type and a small button: what `.storybook/narrow.ts` looks for. */
export const TooWideAndTooSmall: StoryObj = {
  render: () => {
    const host = document.createElement('div')
    const line = document.createElement('p')
    line.textContent = 'runs out'
    line.style.width = '200vw'
    const cut = document.createElement('p')
    cut.textContent = 'A line that its box cuts off'
    Object.assign(cut.style, { width: '60px', overflow: 'hidden', whiteSpace: 'nowrap', fontSize: '20px' })
    const button = document.createElement('button')
    Object.assign(button.style, { height: '30px', fontSize: '14px' })
    button.textContent = 'small'
    host.attachShadow({ mode: 'open' }).append(line, cut, button)
    return host
  },
  play: async ({ canvasElement }) => {
    const host = canvasElement.querySelector('div')
    if (!host) throw new Error('Nothing is drawn.')
    await expect(wide(host).map((one) => one.split('"')[1])).toEqual(['runs out', 'A line that its box cuts'])
    await expect(small(host).filter((one) => one.startsWith('button'))).toEqual([
      'button "small" is 14 px',
      expect.stringMatching(/is a target of \d+ × 30 px/),
    ])
  },
}
