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
    viewport: {
      options: {
        phone: { name: '360', styles: { width: '360px', height: '780px' } },
        desk: { name: '1280', styles: { width: '1280px', height: '860px' } },
      },
    },
    options: { storySort: { order: ['Residents', 'Staff', 'Form widgets'] } },
  },
  // In the toolbar, for every story; a story of its own language says so.
  globalTypes: {
    lang: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        items: [
          { value: 'zh-CN', title: '中文' },
          { value: 'en', title: 'English' },
        ],
        dynamicTitle: true,
      },
    },
    elder: {
      description: 'Elder mode, for what residents see',
      toolbar: {
        icon: 'accessibility',
        items: [
          { value: false, title: '常规 usual' },
          { value: true, title: '长辈版 elder' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { lang: 'zh-CN', elder: false },
  // Nothing of a story leaves the page: what no story answers is not found.
  beforeEach: () => quiet(),
}

export default preview
