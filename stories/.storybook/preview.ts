// What every story stands on: the kit's loader on its sources, the controls' descriptions, axe as a test.

import manifest from 'virtual:custom-elements-manifest'
import type { Preview } from '@storybook/web-components-vite'
import { setCustomElementsManifest } from '@storybook/web-components-vite'
// The elements' package exports its build alone; a story shows the source.
import '../../packages/elements/src/yichuang.ts'
import { quiet } from '../src/stage/serve.ts'

setCustomElementsManifest(manifest)

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    viewport: { options: { phone: { name: '360', styles: { width: '360px', height: '780px' } } } },
    options: { storySort: { order: ['Residents', 'Staff', 'Form widgets'] } },
  },
  // Nothing of a story leaves the page: what no story answers is not found.
  beforeEach: () => quiet(),
}

export default preview
