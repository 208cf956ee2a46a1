// Copies a case number, or selects it where the page may not write to the clipboard.
import type { Words } from '../text/words.ts'
import type { Live } from './live.ts'

/** Says aloud what became of it. `shown` is where the reader sees the text. */
export async function copy(text: string, shown: Element | null, live: Live, { common }: Words): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    live.say(common.copied)
  } catch {
    // Without permission or a secure page: select it for the reader.
    if (shown) getSelection()?.selectAllChildren(shown)
    live.say(common.selected)
  }
}
