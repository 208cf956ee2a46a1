// Fields that appear and disappear, are computed, or have a default.
// biome-ignore-all lint/suspicious/noThenProperty: the word is JSON Schema’s.
import type { FieldSchema } from '@yichuang/definition'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { mounted } from './mounted.ts'
import { complete } from './senior-card.ts'

const submit = () => userEvent.click(page.getByRole('button', { name: '提交申请' }))
const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })

test('a field appears with the answer that needs it, and is required then', async () => {
  const { sent } = mounted({ value: complete })
  expect(box('邮寄地址').query()).toBeNull()
  await userEvent.click(page.getByRole('radio', { name: '邮寄' }))
  await expect.element(box('邮寄地址')).toBeVisible()
  await submit()
  await expect.element(page.getByRole('link', { name: /邮寄地址/ })).toBeVisible()
  await userEvent.fill(box('邮寄地址'), '示范街道在水一方 3 栋')
  await submit()
  await expect.poll(() => sent).toEqual([{ ...complete, deliverBy: 'post', postAddress: '示范街道在水一方 3 栋' }])
})

test('a value whose field has gone is not sent, but is there again when the field comes back', async () => {
  const { sent } = mounted({ value: complete })
  await userEvent.click(page.getByRole('radio', { name: '邮寄' }))
  await userEvent.fill(box('邮寄地址'), '示范街道在水一方 3 栋')
  await userEvent.click(page.getByRole('radio', { name: '到窗口领取' }))
  await expect.poll(() => box('邮寄地址').query()).toBeNull()
  await submit()
  await expect.poll(() => sent).toEqual([complete])
  await userEvent.click(page.getByRole('radio', { name: '邮寄' }))
  await expect.element(box('邮寄地址')).toHaveValue('示范街道在水一方 3 栋')
})

test('a group appears whole, and its required fields are asked for one by one', async () => {
  mounted({ value: complete })
  await userEvent.click(page.getByRole('radio', { name: '亲属代办' }))
  await expect.element(page.getByRole('group', { name: /^代办人/ })).toBeVisible()
  await submit()
  await expect.element(page.getByRole('link', { name: /代办人姓名/ })).toBeVisible()
})

test('a field behind a field that has gone goes too', async () => {
  const schema: FieldSchema = {
    type: 'object',
    properties: { a: { type: 'string', title: '甲', maxLength: 9 } },
    allOf: [
      {
        if: { properties: { a: { const: '1' } }, required: ['a'] },
        then: { properties: { b: { type: 'string', title: '乙', maxLength: 9 } } },
      },
      {
        if: { properties: { b: { const: '2' } }, required: ['b'] },
        then: { properties: { c: { type: 'string', title: '丙', maxLength: 9 } } },
      },
    ],
  }
  const { sent } = mounted({ form: { name: 'f', title: '表', schema, ui: {} }, value: { a: '1', b: '2', c: '3' } })
  await expect.element(box('丙')).toHaveValue('3')
  await userEvent.fill(box('甲'), '0')
  await expect.poll(() => box('丙').query()).toBeNull()
  await submit()
  await expect.poll(() => sent).toEqual([{ a: '0' }])
})

test('the birth date follows from the ID number and cannot be typed', async () => {
  const { root, changed } = mounted()
  await userEvent.fill(box('身份证号码'), '450299195803120022')
  const shown = () => root.querySelector('[data-pointer="/applicant/birthDate"] output')?.textContent
  await expect.poll(shown).toBe('1958年3月12日')
  expect(changed()).toMatchObject({ applicant: { birthDate: '1958-03-12' } })
  await userEvent.fill(box('身份证号码'), '45029919580312')
  await expect.poll(shown).toBe('填好相关内容后自动显示')
})

test('nothing is chosen or ticked for anybody; a default of the form is filled in and may be emptied', async () => {
  const schema: FieldSchema = {
    type: 'object',
    required: ['kind', 'agreed'],
    properties: {
      kind: { type: 'string', title: '类型', enum: ['甲', '乙'] },
      agreed: { type: 'boolean', title: '同意', const: true },
      copies: { type: 'integer', title: '份数', default: 2 },
    },
  }
  const { root, changed } = mounted({ form: { name: 'f', title: '表', schema, ui: {} } })
  await expect.element(box('份数')).toHaveValue('2')
  expect(root.querySelector(':checked')).toBeNull()
  await userEvent.clear(box('份数'))
  await expect.element(box('份数')).toHaveValue('')
  await userEvent.click(page.getByRole('radio', { name: '甲' }))
  await expect.poll(changed).toEqual({ kind: '甲' })
})

test('a half-typed date is kept in the draft and refused when sent', async () => {
  const { changed, sent } = mounted({ value: { ...complete, applyKind: 'reissue' } })
  await userEvent.fill(page.getByRole('textbox', { name: '年' }), '2026')
  await userEvent.fill(page.getByRole('textbox', { name: '月' }), '2')
  await expect.poll(changed).toMatchObject({ lostOn: '2026-2-' })
  await submit()
  await expect.element(page.getByRole('link', { name: /遗失日期/ })).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: '日' }), '30')
  await expect.element(page.getByRole('link', { name: /遗失日期/ })).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: '日' }), '3')
  await submit()
  await expect.poll(() => sent).toEqual([{ ...complete, applyKind: 'reissue', lostOn: '2026-02-03' }])
})

test('"a phone or an address" only constrains: both are plain fields, and one is enough', async () => {
  const schema: FieldSchema = {
    type: 'object',
    properties: {
      phone: { type: 'string', title: '电话', maxLength: 20 },
      address: { type: 'string', title: '地址', maxLength: 20 },
    },
    anyOf: [{ required: ['phone'] }, { required: ['address'] }],
  }
  const { root, sent } = mounted({ form: { name: 'f', title: '表', schema, ui: {} } })
  await submit()
  await expect.poll(() => root.querySelector('[data-focus="summary"]')).not.toBeNull()
  await userEvent.fill(box('地址'), '示范街道')
  await submit()
  await expect.poll(() => sent).toEqual([{ address: '示范街道' }])
})
