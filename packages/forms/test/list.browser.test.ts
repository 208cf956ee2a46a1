// Rows of a list: add, remove, move, and the focus after each.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focused, mounted } from './mounted.ts'
import { complete } from './senior-card.ts'

const three = ['黄小兰', '韦建国', '覃美英'].map((name) => ({ name, mobile: '13800138000' }))
const names = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLInputElement>('[data-pointer^="/contacts/"][data-pointer$="/name"] input')].map(
    (field) => field.value,
  )
const button = (name: string) => page.getByRole('button', { name })

test('adding a row puts the focus into it and says so', async () => {
  const { root, changed } = mounted({ value: complete })
  await userEvent.click(button('添加联系人'))
  await expect.poll(() => focused()?.closest('[data-pointer]')?.getAttribute('data-pointer')).toBe('/contacts/0/name')
  await userEvent.keyboard('黄小兰')
  await expect.poll(changed).toMatchObject({ contacts: [{ name: '黄小兰' }] })
  expect(root.textContent).toContain('已添加 联系人 1')
})

test('no more rows are offered than the form takes', async () => {
  mounted({ value: { ...complete, contacts: three } })
  await expect.element(button('删除 联系人 3')).toBeVisible()
  expect(button('添加联系人').query()).toBeNull()
})

test('removing a row takes that row, and the focus goes to the one in its place', async () => {
  const { root } = mounted({ value: { ...complete, contacts: three } })
  await userEvent.click(button('删除 联系人 2'))
  await expect.poll(() => names(root)).toEqual(['黄小兰', '覃美英'])
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('删除 联系人 2')
  expect(root.textContent).toContain('已删除 联系人 2')
})

test('removing the last row brings the focus to the add button, and an empty list is not sent', async () => {
  const { sent } = mounted({ value: { ...complete, contacts: three.slice(0, 1) } })
  await userEvent.click(button('删除 联系人 1'))
  await expect.poll(() => focused()?.textContent).toBe('添加联系人')
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent).toEqual([complete])
})

test('moving a row by keyboard keeps the focus with it', async () => {
  const { root } = mounted({ value: { ...complete, contacts: three } })
  const up = await button('上移 联系人 3').findElement()
  ;(up as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names(root)).toEqual(['黄小兰', '覃美英', '韦建国'])
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('上移 联系人 2')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => names(root)).toEqual(['覃美英', '黄小兰', '韦建国'])
  // The first row cannot go further up.
  await expect.poll(() => focused()?.getAttribute('aria-label')).toBe('下移 联系人 1')
})

test('what is wrong in a row is told with the row it is in', async () => {
  mounted({ value: { ...complete, contacts: [{ name: '黄小兰', mobile: '13800138000' }, { name: '韦建国' }] } })
  await userEvent.click(button('提交申请'))
  await userEvent.click(page.getByRole('link', { name: /联系人 2.*手机号/ }))
  await expect.poll(() => focused()?.closest('[data-pointer]')?.getAttribute('data-pointer')).toBe('/contacts/1/mobile')
})
