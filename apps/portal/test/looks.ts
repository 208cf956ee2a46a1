// Takes the pictures in docs/looks: every screen of the sample at 360 and 1280 px. Run by `npm run looks`.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { contactSheet } from './contact-sheet.ts'
import { choosePhoto, openStaff, press, signIn, type } from './people.ts'
import { ORIGINS, type Stage, setStage } from './stage.ts'

const folder = fileURLToPath(new URL('../../../docs/looks/', import.meta.url))
const only = process.argv[2]
/** What the pictures showed and what was done about it is written by hand. */
const MENDED = '## Found in the pictures and mended'
const mended = existsSync(`${folder}README.md`) ? readFileSync(`${folder}README.md`, 'utf8').split(MENDED)[1] : ''

/** How a walk's pictures are taken: one file a screen, or all on a sheet; in which dress of the portal. */
interface Look {
  width: number
  dress?: { button: string; back: string }
  sheet?: { name: string; at: Buffer }[]
}

if (!only) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const stage = await setStage()
try {
  for (const width of [360, 1280]) {
    await resident(stage, { width })
    await staff(stage, width)
  }
  await sheet(stage, 'elder', { button: '长辈版', back: '长辈版' })
  await sheet(stage, 'english', { button: 'English', back: '中文' })
  // Last: it goes on to November.
  await calendar(stage)
} finally {
  await stage.end()
}
if (!only) writeFileSync(`${folder}README.md`, index())

/** The page that shows the pictures, a row a screen. */
function index(): string {
  const names = [...new Set(readdirSync(folder).map((file) => file.replace(/-\d+\.jpg$/, '')))]
    .filter((name) => /^(resident|staff)-/.test(name))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
  const rows = names.map(
    (name) =>
      `| ${name.replace(/-\d+-/, ': ').replaceAll('-', ' ')} | ![360 px](${name}-360.jpg) | ![1280 px](${name}-1280.jpg) |`,
  )
  return `# What it looks like

Taken by \`npm run looks\` from the running sample at 360 and 1280 px; people and offices are fictional.
The resident's screens for elders: [elder.jpg](elder.jpg); in English: [english.jpg](english.jpg).

| screen | phone | desk |
| --- | --- | --- |
${rows.join('\n')}

${MENDED}${mended ?? '\n'}`
}

async function shoot(page: Page, name: string, width: number): Promise<void> {
  if (only && !name.includes(only)) return
  await atRest(page)
  await page.screenshot({ path: `${folder}${name}-${width}.jpg`, type: 'jpeg', quality: 72, fullPage: true })
  console.log(`${name}-${width}.jpg`)
}

/** Loaded, and every thumbnail drawn from its bytes. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  if ((await page.getByRole('dialog').count()) > 0) return
  await expect(page.getByText(/^(正在载入|Loading)/).filter({ visible: true })).toHaveCount(0)
  await page.waitForTimeout(300)
}

/** All screens of a resident in one picture, a column a screen. */
async function sheet(stage: Stage, name: string, dress: { button: string; back: string }): Promise<void> {
  if (only && only !== name) return
  const shots: { name: string; at: Buffer }[] = []
  await resident(stage, { width: 360, dress, sheet: shots })
  const page = await stage.open({ width: 1280, height: 800 })
  writeFileSync(`${folder}${name}.jpg`, await contactSheet(page, shots))
  console.log(`${name}.jpg`)
}

async function resident({ clock, open }: Stage, { width, dress, sheet: shots }: Look): Promise<void> {
  await clock('2026-02-12T10:05:00+08:00')
  const page = await open({ width, height: width === 360 ? 740 : 860 })
  const shot = async (name: string) => {
    if (!dress || !shots) return shoot(page, `resident-${name}`, width)
    // Switched in the middle and back: what is typed stays.
    await page.getByRole('button', { name: dress.button, exact: true }).click()
    await atRest(page)
    shots.push({ name, at: await page.screenshot({ type: 'jpeg', quality: 72, fullPage: true }) })
    await page.getByRole('button', { name: dress.back, exact: true }).click()
    await atRest(page)
  }
  await page.goto(`${ORIGINS.portal}/`)
  await shot('1-portal')
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await page.getByRole('button', { name: '开始办理' }).first().waitFor()
  await shot('2-guide')
  // The picture in the root README: a page of the portal as it opens.
  if (!only && !dress && width === 1280)
    await page.screenshot({ path: `${folder}../portal.jpg`, type: 'jpeg', quality: 80, scale: 'css' })
  await page.getByRole('button', { name: '开始办理' }).first().click()
  await signIn(page, '黄素兰（67 岁）')
  await type(page, /^姓名/, '黄素兰')
  await type(page, /^证件号码/, '450299195803120023')
  await press(page, '下一步')
  await page.getByRole('region', { name: /需要改正/ }).waitFor()
  await shot('3-errors')
  await page.getByLabel(/^证件号码/).fill('450299195803120022')
  await type(page, /^手机号/, '13800138000')
  await page.getByRole('radio', { name: /^户口在本/ }).check()
  await page.getByRole('radio', { name: /在水一方社区/ }).check()
  await type(page, /^详细地址/, '幸福路 18 号 3 栋 2 单元 501 室')
  await press(page, '下一步')
  await page.getByRole('radio', { name: /新办/ }).check()
  await shot('4-kind')
  await press(page, '下一步')
  await choosePhoto(page, page.getByText('选择照片'))
  await shot('5-photo')
  await press(page, '下一步')
  await shot('6-delivery')
  await press(page, '下一步：核对填写内容')
  await shot('7-review')
  await press(page, '提交申请')
  await page.getByRole('heading', { name: /已经提交/ }).waitFor()
  await shot('8-receipt')
  await press(page, '查看办理进度')
  await page.getByRole('heading', { name: /收件/, level: 2 }).waitFor()
  await shot('9-case')
}

/** What waits for a second person: a year entered by one, seen by the other; its days are those in force and one more. */
async function calendar({ clock, open, token }: Stage): Promise<void> {
  await clock('2026-11-10T09:00:00+08:00')
  const file = new URL('../../../counties/sample/calendars/cn-2027.json', import.meta.url)
  const { $schema: _, ...year } = JSON.parse(readFileSync(file, 'utf8'))
  const source = { notice: '2027 年放假通知（示例）', url: 'https://example.gov.cn/2027' }
  const answer = await fetch(`${ORIGINS.api}/v1/sample/calendars`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await token('author1')}`,
      'content-type': 'application/json',
      'idempotency-key': 'looks-calendar-2027',
    },
    body: JSON.stringify({ calendar: { ...year, status: 'published', off: [...year.off, '2027-12-31'], source } }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  for (const width of [360, 1280]) {
    const page = await open({ width, height: width === 360 ? 740 : 860 })
    await page.goto(`${ORIGINS.staff}/#calendar`)
    await page.getByRole('dialog').getByRole('combobox').selectOption('publisher1')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByRole('button', { name: '核对无误，确认' }).waitFor()
    await shoot(page, 'staff-7-calendar', width)
  }
}

async function staff({ clock, open, token }: Stage, width: number): Promise<void> {
  const page = await open({ width, height: width === 360 ? 740 : 860 })
  const shot = (name: string) => shoot(page, `staff-${name}`, width)
  await page.goto(`${ORIGINS.staff}/`)
  await page.getByRole('dialog').waitFor()
  await shot('1-sign-in')
  await openStaff(page, '韦晓红（综合受理岗 A）')
  await page.getByRole('button', { name: /^打开/ }).first().waitFor()
  await shot('2-inbox')
  await page.getByRole('button', { name: /^打开/ }).first().click()
  await page.getByRole('button', { name: '受理', exact: true }).waitFor()
  await shot('3-case')
  await press(page, '一次性告知补正')
  await page.getByRole('checkbox', { name: /近期免冠照片/ }).check()
  await type(page, /^说明/, '照片请用近期正面免冠照，背景干净。')
  await shot('4-correction')
  await press(page, '提交')
  await expect(page.getByText(/已办好/)).toBeAttached()
  await shot('5-refused-in-words')
  await page.goto(`${ORIGINS.staff}/`)
  await page.getByRole('button', { name: '登记收件' }).first().click()
  await page.getByLabel(/^姓名/).first().waitFor()
  await shot('6-intake')

  // What the resident sees meanwhile.
  const mine = (await (
    await fetch(`${ORIGINS.api}/v1/sample/cases`, { headers: { authorization: `Bearer ${await token('huang')}` } })
  ).json()) as { id: string; asked: boolean }[]
  const asked = mine.find((one) => one.asked)
  const portal = await open({ width, height: width === 360 ? 740 : 860 })
  await clock('2026-02-16T20:41:00+08:00')
  await portal.goto(`${ORIGINS.portal}/my.html`)
  await signIn(portal, '黄素兰（67 岁）')
  await portal.getByRole('heading', { name: '我的办件' }).waitFor()
  await shoot(portal, 'resident-10-cases', width)
  await portal.goto(`${ORIGINS.portal}/my.html?case=${asked?.id}`)
  await press(portal, '补交')
  await portal.getByText('换一个文件').waitFor()
  await shoot(portal, 'resident-11-correction', width)
}
