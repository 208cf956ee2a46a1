// What hostile pages may not change: the tag is drawn as on a bare page of the same width, box by box and dot by dot.
import type { Page } from 'playwright'
import { afterAll, test } from 'vitest'
import { DESK, ORIGINS, PHONE, type Stage } from '../stage.ts'
import { begin, itemOf } from './apply.ts'
import { Bare, type Shown } from './bare.ts'
import { expect } from './patient.ts'
import { onPage } from './window.ts'

/** Dots of a thousand that may differ visibly: the edges of letters, where Chromium smooths them against another ground. */
const TOLERATED = 1

interface Place {
  left: number
  top: number
  width: number
}
interface Drawn {
  place: Place
  boxes: string[]
  picture: string
}
const EXAMPLES = ['bootstrap3/', 'unset/', 'reset/', 'gbk/']

export function alike(stage: () => Stage): void {
  for (const [name, size] of Object.entries({ phone: PHONE, desk: DESK })) {
    let bare: Bare | undefined
    afterAll(() => bare?.end())
    for (const example of [...EXAMPLES, '../senior-card.html'])
      test(`${example.replace(/\W+$|^\W+/g, '')} at the width of a ${name}`, () =>
        onPage(stage(), { example, size }, async ({ page }) => {
          bare ??= new Bare(stage(), size)
          const like = async (shown: Shown) => {
            const here = await drawn(page)
            const alone = await bare?.look(shown, async (other) => {
              await put(other, here.place)
              return drawn(other)
            })
            expect(alone?.boxes.length).toBeGreaterThan(30)
            expect(here.boxes).toEqual(alone?.boxes)
            expect(await difference(page, here.picture, alone?.picture ?? '')).toBeLessThanOrEqual(TOLERATED)
          }
          await like('guide')
          if (!EXAMPLES.includes(example)) return
          await begin({ page, tag: itemOf(page) })
          await like('form')
        }))
  }
}

/** Every box in the tag, from the tag's own corner, and its picture. */
async function drawn(page: Page): Promise<Drawn> {
  const inside = itemOf(page).locator('.yc').first()
  await expect(inside.getByRole('heading').first()).toBeVisible()
  // A start button that has the focus or the pointer looks otherwise.
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    let active = document.activeElement
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
    ;(active as HTMLElement | null)?.blur()
  })
  await page.evaluate(() => scrollTo(0, 0))
  const { place, height, boxes } = await inside.evaluate((top) => {
    const { left, top: above, width, height } = top.getBoundingClientRect()
    return {
      place: { left, top: above, width },
      height,
      boxes: [top, ...top.querySelectorAll('*')]
        // What lies in a closed <details> has no place.
        .filter((one) => one.checkVisibility())
        .map((one) => {
          const box = one.getBoundingClientRect()
          const style = getComputedStyle(one)
          const at = [box.left - left, box.top - above, box.width, box.height].map((n) => Math.round(n * 4) / 4)
          return `${one.localName}.${one.className} ${at} ${style.fontSize} ${style.fontFamily.slice(0, 12)} ${style.color}`
        }),
    }
  })
  const clip = {
    x: Math.ceil(place.left),
    y: Math.ceil(place.top),
    width: Math.floor(place.width),
    height: Math.floor(height),
  }
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide', fullPage: true, clip })
  return { place, boxes, picture: shot.toString('base64') }
}

/** Puts the tag of the bare page where it lies on the other, so that letters fall on the same dots. */
const put = (page: Page, { left, top, width }: Place): Promise<void> =>
  page.evaluate((css) => {
    const main = document.querySelector('main')
    if (main) main.style.cssText = css
  }, `position: absolute; left: ${left}px; top: ${top}px; width: ${width}px`)

/** Dots of a thousand that differ visibly. Drawn on a page without a policy: pictures come as data. */
async function difference(page: Page, one: string, other: string): Promise<number> {
  if (one === other) return 0
  const blank = await page.context().newPage()
  await blank.goto(`${ORIGINS.api}/sample/none`)
  const part = await blank.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(image.width, image.height)
          const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
          context.drawImage(image, 0, 0)
          return context.getImageData(0, 0, image.width, image.height)
        }),
      )
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1000
      let differ = 0
      for (let i = 0; i < a.data.length; i += 4)
        if ([i, i + 1, i + 2].some((at) => Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > 48)) differ++
      return (differ * 1000) / (a.width * a.height)
    },
    [one, other],
  )
  await blank.close()
  return part
}
