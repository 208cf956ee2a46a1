// The staff page's own bar: English in the middle of a clerk's work, in the page's words and in the kit's.
import { expect } from 'playwright/test'
import { afterAll, beforeAll, beforeEach, onTestFailed, test } from 'vitest'
import { openStaff, press } from './people.ts'
import { DESK, ORIGINS, type Stage, setStage } from './stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.end())
beforeEach(() => onTestFailed(() => stage.tell()))

test('English comes in the middle of an intake, stays for the next page, and what was typed stays', async () => {
  const page = await stage.open(DESK)
  await openStaff(page, '韦晓红（综合受理岗 A）')
  await press(page, '登记收件')
  await press(page, '登记：老年人优待证')
  await page.getByLabel(/^姓名/).first().fill('欧阳·𠮷')
  await press(page, 'English')
  await expect(page.getByLabel(/^Name/).first()).toHaveValue('欧阳·𠮷')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.goto(`${ORIGINS.staff}/`)
  await expect(page.getByRole('heading', { level: 2, name: 'To do' })).toBeVisible()
})

test('the sign-in can be read in English before anybody is signed in', async () => {
  const page = await stage.open(DESK)
  await page.goto(`${ORIGINS.staff}/`)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'English' }).click()
  await expect(dialog.getByRole('button', { name: 'Sign in' })).toBeVisible()
  await expect(page).toHaveTitle('Staff desk · Shili District')
})

test('no page broke the policy or spoke to the console', () => {
  expect(stage.complaints).toEqual([])
})
