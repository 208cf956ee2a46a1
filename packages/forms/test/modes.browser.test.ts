// The same form to correct, to read, and at a clerk's counter.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focused, mounted, photo } from './mounted.ts'
import { complete, withSteps } from './senior-card.ts'

const files = { file_photo1: { id: 'file_photo1', name: '照片.jpg', type: 'image/jpeg', size: 2048 } }
const button = (name: string | RegExp) => page.getByRole('button', { name })

test('during a correction only the named fields are open, everything else is text', async () => {
  const { root, sent } = mounted({ form: withSteps().form, value: complete, files, only: ['/photo'] })
  await expect.element(page.getByLabelText(/^近期免冠照片.*需要补正/)).toBeInTheDocument()
  expect(root.querySelectorAll('input:not([type="file"]), select, textarea').length).toBe(0)
  expect(root.textContent).toContain('黄素兰')
  await userEvent.upload(page.getByLabelText(/^近期免冠照片/), await photo('新照片.jpg'))
  await expect.element(page.getByText('新照片.jpg', { exact: false }).first()).toBeVisible()
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent).toEqual([complete])
})

test('a correction names its fields at the top and leads there', async () => {
  mounted({ value: complete, only: ['/deliverBy', '/applicant/mobile'] })
  await expect.element(page.getByText('的 2 项', { exact: false })).toBeVisible()
  await userEvent.click(page.getByRole('link', { name: '手机号' }))
  await expect.poll(() => focused()).toBe(await page.getByRole('textbox', { name: /^手机号/ }).findElement())
})

test('what is closed does not keep a correction from being sent', async () => {
  const { agreed: _none, ...without } = complete
  const { sent } = mounted({ value: without, only: ['/applicant/mobile'] })
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent).toEqual([without])
})

test('a form to read has no controls, and says choices, dates and yes or no in words', async () => {
  const { root } = mounted({ value: { ...complete, needs: ['助餐', '陪诊'] }, files, readOnly: true })
  await expect.poll(() => root.querySelector('dl')).not.toBeNull()
  expect(root.querySelectorAll('input, select, textarea, form').length).toBe(0)
  for (const words of ['新办', '1958年3月12日', '助餐、陪诊', '照片.jpg', '否'])
    expect(root.textContent).toContain(words)
  expect(root.textContent).not.toContain('file_photo1')
})

test('what the server computed is read as it came: a masked number does not take the birth date away', async () => {
  const { root } = mounted({
    value: { ...complete, applicant: { ...complete.applicant, idNumber: '450299********0022' } },
    readOnly: true,
  })
  await expect.poll(() => root.querySelector('dl')).not.toBeNull()
  expect(root.textContent).toContain('450299********0022')
  expect(root.textContent).toContain('1958年3月12日')
})

test('what was never answered is shown as not answered, whatever the default is', async () => {
  const schema = {
    type: 'object' as const,
    properties: { kind: { type: 'string' as const, title: '类型', default: '甲', enum: ['甲', '乙'] } },
  }
  const { root } = mounted({ form: { name: 'f', title: '表', schema, ui: {} }, value: {}, readOnly: true })
  await expect.poll(() => root.querySelector('dl')?.textContent).toBe('类型未填写')
})

test('the form works in a browser from before Object.hasOwn, structuredClone and at()', async () => {
  const lacking: [object, string][] = [
    [Object, 'hasOwn'],
    [globalThis, 'structuredClone'],
    [Array.prototype, 'at'],
    [String.prototype, 'at'],
  ]
  const had = lacking.map(([on, name]) => Object.getOwnPropertyDescriptor(on, name))
  for (const [on, name] of lacking) Reflect.deleteProperty(on, name)
  const { sent } = mounted({ value: { ...complete, contacts: [{ name: '黄小兰', mobile: '13800138000' }] } })
  await userEvent.click(button('添加联系人'))
  await userEvent.click(button('删除 联系人 2'))
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent.length).toBe(1)
  for (const [index, [on, name]] of lacking.entries()) {
    const was = had[index]
    if (was) Object.defineProperty(on, name, was)
  }
})

test('a stored photo can be looked at where the host lets it be fetched', async () => {
  const asked: string[] = []
  const { root } = mounted({
    value: complete,
    files,
    readOnly: true,
    download: async (id) => {
      asked.push(id)
      return photo()
    },
  })
  await userEvent.click(button('查看 照片.jpg'))
  await expect.poll(() => root.querySelector('canvas[data-state="drawn"]')).not.toBeNull()
  expect(asked).toEqual(['file_photo1'])
  await expect.element(button('下载 照片.jpg')).toBeVisible()
})

test.each<[string, 'quarantined' | 'scanning' | 'clean' | 'rejected', string[]]>([
  ['还没有做安全检查', 'quarantined', ['查看']],
  ['正在做安全检查', 'scanning', ['查看']],
  ['安全检查通过', 'clean', ['查看', '下载']],
  ['没有通过安全检查', 'rejected', []],
])('a stored photo says “%s”, and offers what may be had of it', async (says, state, offers) => {
  const known = { file_photo1: { ...files['file_photo1'], state } }
  mounted({
    value: complete,
    files: known,
    readOnly: true,
    download: async () => photo(),
    preview: async () => photo(),
  })
  await expect.element(page.getByText(says, { exact: false }).first()).toBeVisible()
  const there = ['查看', '下载'].filter((word) => button(`${word} 照片.jpg`).query())
  expect(there).toEqual(offers)
})

test('a stored paper that no scanner has seen says when it can be had', async () => {
  const paper = {
    id: 'file_photo1',
    name: '委托书.pdf',
    type: 'application/pdf',
    size: 9,
    state: 'quarantined' as const,
  }
  mounted({ value: complete, files: { file_photo1: paper }, readOnly: true, download: async () => photo() })
  await expect.element(page.getByText('通过后才能下载', { exact: false }).first()).toBeVisible()
  expect(button(/^下载/).query()).toBeNull()
})

test('at the counter what is missing may be missing, and is listed for the correction', async () => {
  const { photo: _photo, agreed: _agreed, ...without } = complete
  const { root, sent } = mounted({ value: without, intake: 'clerk' })
  const hint = () => root.querySelector('[part="notice"]')?.textContent
  await expect.poll(hint).toContain('还缺 2 项')
  expect(hint()).toContain('近期免冠照片')
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent).toEqual([without])
})

test('at the counter types and formats still hold', async () => {
  const { sent } = mounted({
    value: { applicant: { name: '黄素兰', idNumber: '450299195803120023' } },
    intake: 'clerk',
  })
  await userEvent.click(button('提交申请'))
  await expect.element(page.getByRole('link', { name: /校验码/ })).toBeVisible()
  expect(sent).toEqual([])
})

test('two forms in one shadow root keep their fields apart', async () => {
  mounted({ value: complete })
  mounted({ value: {} })
  const fields = page.getByRole('textbox', { name: /^姓名/ }).elements()
  expect(new Set(fields.map((field) => field.id)).size).toBe(2)
})
