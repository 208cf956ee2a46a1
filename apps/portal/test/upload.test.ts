// A large photo over a bad line: paused, cut off, gone on with, chosen again on a page that was loaded anew; and what staff get of it.
import { randomBytes } from 'node:crypto'
import type { CaseView } from '@yichuang/client'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import { fillApplicant, openStaff, press, signIn } from './people.ts'
import { photo } from './photo.ts'
import { DESK, ORIGINS, PHONE, type Stage, setStage } from './stage.ts'

const CHUNK = 512 * 1024
let stage: Stage
let page: Page
/** Chunks that the page has sent, by where they begin. */
const sent: number[] = []
/** Holds a chunk on its way until the test lets it go. */
const held: { from?: number; release?: () => void } = {}
let holdFrom = Number.POSITIVE_INFINITY

/** Grain in every pixel, so that it is as large as a photo of a phone. */
const large = { name: '大照片.png', mimeType: 'image/png', buffer: photo(900, 1200, randomBytes(900 * 1200 * 3)) }

beforeAll(async () => {
  stage = await setStage()
  await stage.clock('2026-02-12T10:05:00+08:00')
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

/** The portal remembers who has signed in. */
async function toThePhoto({ signedIn = false } = {}): Promise<void> {
  await page.getByRole('button', { name: '开始办理' }).first().click()
  if (!signedIn) await signIn(page, '黄素兰（67 岁）')
  await fillApplicant(page)
  await press(page, '下一步')
  await page.getByRole('radio', { name: /新办/ }).check()
  await press(page, '下一步')
}
async function choose(): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText('选择照片').click()])
  await chooser.setFiles(large)
}

test('is paused and gone on with, loses its line and goes on by itself when the line is back', async () => {
  page = await stage.open(PHONE)
  await page.route(/\/uploads\/[^/]+\/\d+$/, async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    const from = Number(route.request().url().split('/').at(-1))
    sent.push(from)
    if (from >= holdFrom) await new Promise<void>((release) => Object.assign(held, { from, release }))
    await route.continue().catch(() => {})
  })
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await toThePhoto()
  expect(large.buffer.length).toBeGreaterThan(5 * CHUNK)
  holdFrom = 2 * CHUNK
  await choose()
  await expect.poll(() => held.from).toBe(2 * CHUNK)
  const saved = `${Math.round((2 * CHUNK * 100) / large.buffer.length)}%`
  await press(page, '暂停')
  await expect(page.getByText(`已暂停，已保存到 ${saved}。`).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '继续上传' })).toBeFocused()
  holdFrom = 4 * CHUNK
  held.release?.()
  await page.keyboard.press('Enter')
  await expect.poll(() => held.from).toBe(4 * CHUNK)
  await page.context().setOffline(true)
  held.release?.()
  await expect(page.getByText(/^网络中断，已保存到 \d+%，恢复后自动继续。$/).first()).toBeVisible()
  holdFrom = Number.POSITIVE_INFINITY
  await page.context().setOffline(false)
  await expect(page.getByText('大照片.png 已上传')).toBeAttached({ timeout: 30_000 })
  // Nothing that was there was sent again, but for what was on its way.
  expect(sent.filter((from) => from < 2 * CHUNK)).toEqual([0, CHUNK])
})

test('goes on where it stopped when the page was loaded anew and the same file is chosen', async () => {
  large.buffer = photo(900, 1200, randomBytes(900 * 1200 * 3))
  await page.getByRole('button', { name: /^删除文件/ }).click()
  sent.length = 0
  held.from = -1
  holdFrom = 3 * CHUNK
  await choose()
  await expect.poll(() => held.from).toBe(3 * CHUNK)
  await page.goto('about:blank')
  held.release?.()
  holdFrom = Number.POSITIVE_INFINITY
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await toThePhoto({ signedIn: true })
  sent.length = 0
  await choose()
  await expect(page.getByText('大照片.png 已上传')).toBeAttached({ timeout: 30_000 })
  expect(Math.min(...sent)).toBeGreaterThanOrEqual(3 * CHUNK)
})

test('is looked at by staff before a scanner has spoken, and had after it', async () => {
  await press(page, '下一步')
  await press(page, '下一步：核对填写内容')
  await press(page, '提交申请')
  await expect(page.getByRole('heading', { name: /已经提交/ })).toBeVisible()
  const clerk = await stage.open(DESK)
  await openStaff(clerk, '韦晓红（综合受理岗 A）')
  await clerk.getByRole('button', { name: /^打开/ }).first().click()
  await expect(clerk.getByRole('img', { name: '大照片.png 的预览' })).toHaveAttribute('data-drawn', /^file_/)
  await expect(clerk.getByText('照片可以在这里看，检查通过后才能下载。')).toBeVisible()
  await expect(clerk.getByRole('button', { name: '下载 大照片.png' })).toHaveCount(0)

  await use('toy')
  const [{ id = '' } = {}] = (await stage.ask('cases', 'huang')) as CaseView[]
  const state = async () => Object.values(((await stage.ask(`cases/${id}`, 'huang')) as CaseView).files)[0]?.state
  await expect.poll(state).toBe('clean')
  await clerk.reload()
  const [file] = await Promise.all([
    clerk.waitForEvent('download'),
    clerk.getByRole('button', { name: '下载 大照片.png' }).first().click(),
  ])
  expect(file.suggestedFilename()).toBe('大照片.png')
})

/** Which scanner the sample has. */
async function use(scanner: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  await fetch(`${ORIGINS.api}/sample/scanner`, { method: 'POST', headers, body: JSON.stringify({ use: scanner }) })
}
