// Reads and presses inside a tag, as its reader would.
import { expect, waitFor, within } from 'storybook/test'

/** Everything that the tag says now. */
const wordsOf = (canvas: HTMLElement): string =>
  [...canvas.children].map((tag) => textIn(tag.shadowRoot ?? tag)).join('\n')

/** For a story's `play`: waits until the tag says this. */
export const shows =
  (...words: (string | RegExp)[]) =>
  async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await waitFor(
      async () => {
        for (const word of words) await expect(wordsOf(canvasElement)).toMatch(word)
      },
      { timeout: 8000 },
    )
  }

/** The tag's inside, for Testing Library. */
export function inside(canvas: HTMLElement) {
  const root = [...canvas.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot)?.shadowRoot
  const drawn = root?.querySelector<HTMLElement>('.yc, .yc-form')
  if (!drawn) throw new Error('No tag is drawn here.')
  return within(drawn)
}

function textIn(root: ParentNode): string {
  let text = ''
  for (const node of root.childNodes) {
    if (node instanceof HTMLStyleElement) continue
    if (node instanceof Element) text += textIn(node.shadowRoot ?? node)
    else if (node instanceof Text) text += node.data
  }
  return text
}
