// Many pictures of a phone in one: a column a picture, drawn by Chromium itself.
import type { Page } from 'playwright'

const COLUMN = 260

/** Draws the pictures side by side, each under its name, and takes them as one JPEG. */
export async function contactSheet(page: Page, pictures: { name: string; at: Buffer }[]): Promise<Buffer> {
  const columns = pictures.map(
    ({ name, at }) =>
      `<figure><figcaption>${name}</figcaption><img src="data:image/jpeg;base64,${at.toString('base64')}"></figure>`,
  )
  await page.setViewportSize({ width: pictures.length * (COLUMN + 12) + 12, height: 800 })
  await page.setContent(`<!doctype html><style>
    body { margin: 12px; display: flex; gap: 12px; align-items: flex-start; background: #8a929b; font: 14px system-ui }
    figure { margin: 0; width: ${COLUMN}px } img { width: 100%; display: block } figcaption { color: #fff; padding: 4px 0 }
  </style>${columns.join('')}`)
  await page.evaluate(() => Promise.all([...document.images].map((one) => one.decode())))
  return page.screenshot({ type: 'jpeg', quality: 70, fullPage: true })
}
