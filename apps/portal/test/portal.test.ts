// The portal's own bar: larger type and English, kept from page to page, in the county's words and in the kit's.
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import { press, signIn, type } from './people.ts'
import { listen, ORIGINS, PHONE, type Stage, setStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

test('the catalogue on the home page finds a service by a word', async () => {
  const page = await stage.open(PHONE)
  await page.goto(`${ORIGINS.portal}/`)
  const catalogue = page.locator('service-list')
  await expect(catalogue.getByText('老年人优待证').first()).toBeVisible()
  await catalogue.getByRole('searchbox').fill('驾驶证')
  await expect(catalogue.getByText('老年人优待证')).toHaveCount(0)
})

test('the elder version enlarges the type and stays on from page to page', async () => {
  const page = await stage.open(PHONE)
  await page.goto(`${ORIGINS.portal}/`)
  await page.getByRole('button', { name: '长辈版' }).click()
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  const text = page.locator('service-item').getByText('申请当天已满 60 周岁。')
  await expect(text).toBeVisible()
  expect(
    await text.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  ).toBeGreaterThanOrEqual(18)
})

test('English comes in the middle of a form, and what was typed stays', async () => {
  const page = await stage.open(PHONE)
  await page.goto(`${ORIGINS.portal}/senior-card.html`)
  await press(page, '开始办理')
  await signIn(page, '黄素兰（67 岁）')
  await type(page, /^姓名/, '黄素兰')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel(/^Name/)).toHaveValue('黄素兰')
})

test('no page broke the policy, spoke to the console or wrote something personal into an address', () => {
  expect(stage.complaints).toEqual([])
})

test.each(['portal', 'staff'] as const)(
  'a script that the policy of the %s stops is reported, and not run',
  async (name) => {
    const complaints: string[] = []
    const page = await stage.browser.newPage()
    await listen(page, complaints)
    await page.goto(`${ORIGINS[name]}/`)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.append('window.ran = true')
      document.head.append(script)
    })
    const reports = async () => await (await page.request.get(`${ORIGINS[name]}/csp-reports`)).json()
    // Trusted Types are asked first: no text becomes a script.
    await expect.poll(reports).toContainEqual({
      directive: 'require-trusted-types-for',
      blocked: 'trusted-types-sink',
      source: expect.any(String),
    })
    expect(await page.evaluate(() => 'ran' in window)).toBe(false)
    expect(complaints.join('\n')).toMatch(/CSP require-trusted-types-for/)
    await page.close()
  },
)

test('the listener hears a number of a person, and a token, in an address', async () => {
  const complaints: string[] = []
  const page = await stage.browser.newPage()
  await listen(page, complaints)
  await page.goto(`${ORIGINS.portal}/`)
  for (const part of ['450299195803120022', 'eyJhbGciOiJFUzI1NiJ9.x.y'])
    await page.evaluate((address) => fetch(address).then(() => undefined), `${ORIGINS.api}/v1/sample/items?q=${part}`)
  expect(complaints.filter((one) => one.startsWith('personal in an address'))).toHaveLength(2)
  await page.close()
})
