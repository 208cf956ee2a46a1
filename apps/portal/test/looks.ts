// Takes the pictures in docs/looks: every screen of the sample at 360 and 1280 px. Run by `npm run looks`.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'
import { choosePhoto, openStaff, press, signIn, type } from './people.ts'
import { ORIGINS, type Stage, setStage } from './stage.ts'

const folder = fileURLToPath(new URL('../../../docs/looks/', import.meta.url))
const only = process.argv[2]

if (!only) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const stage = await setStage()
try {
  for (const width of [360, 1280]) {
    await resident(stage, width)
    await staff(stage, width)
  }
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

| screen | phone | desk |
| --- | --- | --- |
${rows.join('\n')}
`
}

async function shoot(page: Page, name: string, width: number): Promise<void> {
  if (only && !name.includes(only)) return
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: `${folder}${name}-${width}.jpg`, type: 'jpeg', quality: 72, fullPage: true })
  console.log(`${name}-${width}.jpg`)
}

async function resident({ clock, open }: Stage, width: number): Promise<void> {
  await clock('2026-02-12T10:05:00+08:00')
  const page = await open({ width, height: width === 360 ? 740 : 860 })
  const shot = (name: string) => shoot(page, `resident-${name}`, width)
  await page.goto(`${ORIGINS.portal}/`)
  await shot('1-portal')
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await page.getByRole('button', { name: '开始办理' }).first().waitFor()
  await shot('2-guide')
  // The picture in the root README: a page of the portal as it opens.
  if (!only && width === 1280)
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
