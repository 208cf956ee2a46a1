// Draws a stored photo on a canvas: an <img> would need `blob:` or a token in an address.
import { noChange } from 'lit'
import { AsyncDirective, directive } from 'lit/async-directive.js'
import type { ElementPart } from 'lit/directive.js'
import type { Session } from '../host/session.ts'

/** Longest side in CSS pixels. */
const SIDE = 140

class Photo extends AsyncDirective {
  #drawn = ''

  render(_id: string, _session: Session): typeof noChange {
    return noChange
  }

  override update(part: ElementPart, [id, session]: [string, Session]): typeof noChange {
    if (this.#drawn !== id && part.element instanceof HTMLCanvasElement) {
      this.#drawn = id
      void this.#draw(part.element, id, session)
    }
    return noChange
  }

  async #draw(canvas: HTMLCanvasElement, id: string, session: Session): Promise<void> {
    try {
      const picture = await createImageBitmap(await session.client.preview(id))
      const scale = Math.min(1, (SIDE * 2) / Math.max(picture.width, picture.height))
      canvas.width = Math.max(1, Math.round(picture.width * scale))
      canvas.height = Math.max(1, Math.round(picture.height * scale))
      canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
      picture.close()
      canvas.dataset['drawn'] = id
    } catch {
      // The name and the download stand beside it; a missing picture is not worth an alarm.
      canvas.hidden = true
    }
  }
}

/** `<canvas ${photo(fileId, session)}></canvas>` */
export const photo = directive(Photo)
