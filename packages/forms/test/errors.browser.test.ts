// What a person is told, when, and how they get there.
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { focused, mounted } from './mounted.ts'
import { complete, oldEnough, propsOf } from './senior-card.ts'

const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })
const submit = () => userEvent.click(page.getByRole('button', { name: '提交申请' }))
const idNumber = () => box('身份证号码')

test('a wrong ID number is told in words once the field is left, and no sooner', async () => {
  const { root } = mounted()
  await userEvent.click(idNumber())
  await userEvent.keyboard('450299195803120023')
  expect(root.querySelector('[part~="error"]')).toBeNull()
  await userEvent.tab()
  await expect.element(page.getByText('最后一位校验码不对', { exact: false })).toBeVisible()
  await userEvent.click(idNumber())
  await userEvent.keyboard('{End}{Backspace}2')
  await expect.poll(() => root.querySelector('[data-pointer="/applicant/idNumber"] [part~="error"]')).toBeNull()
})

test('an ID number with blanks and a small x is made regular when the field is left', async () => {
  const { changed } = mounted()
  await userEvent.click(idNumber())
  await userEvent.keyboard('13029919920405010x')
  await userEvent.tab()
  await expect.poll(() => changed()).toMatchObject({ applicant: { idNumber: '13029919920405010X' } })
})

test('sending an incomplete form moves the focus to a summary of every field in order', async () => {
  const { root, sent } = mounted()
  await submit()
  await expect.poll(() => focused()?.getAttribute('data-focus')).toBe('summary')
  await expect.element(page.getByRole('alert')).toHaveTextContent('有 9 处需要改正')
  const entries = [...root.querySelectorAll('[data-focus="summary"] a')].map((link) => link.textContent)
  expect(entries.map((text) => /“(.*)”/.exec(text ?? '')?.[1])).toEqual([
    '姓名',
    '身份证号码',
    '手机号',
    '申请方式',
    '办理类型',
    '近期免冠照片',
    '领取方式',
    '是否需要上门办理',
    '我已阅读并同意个人信息处理告知',
  ])
  expect(sent).toEqual([])
})

test('each entry of the summary leads to its field and goes when the field is mended', async () => {
  const { root } = mounted({ value: { ...complete, applicant: { ...complete.applicant, mobile: '123' } } })
  await submit()
  const address = window.location.href
  await userEvent.click(page.getByRole('link', { name: /手机号/ }))
  await expect.poll(() => focused()).toBe(await box('手机号').findElement())
  expect(window.location.href).toBe(address)
  await userEvent.fill(box('手机号'), '13800138000')
  await expect.poll(() => root.querySelector('[data-focus="summary"]')).toBeNull()
})

test('a complete form is sent once, without what is not on the page', async () => {
  const { sent } = mounted({ value: { ...complete, postAddress: '从前写过的地址一号' } })
  await submit()
  await expect.poll(() => sent).toEqual([complete])
})

test('the Enter key in a field sends the form', async () => {
  const { sent } = mounted({ value: complete })
  await userEvent.click(box('姓名'))
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => sent).toEqual([complete])
})

test('what the server found is shown at its field until that field is changed', async () => {
  const { root, update } = mounted({ value: complete })
  update({
    problems: [
      { code: 'api/mobile-refused', at: '/applicant/mobile', says: '这个手机号已经停机。', try: '请换一个。' },
    ],
  })
  await expect.poll(() => focused()?.getAttribute('data-focus')).toBe('summary')
  const mobile = box('手机号')
  await expect.poll(async () => (await mobile.findElement()).getAttribute('aria-invalid')).toBe('true')
  await expect.element(page.getByRole('link', { name: /已经停机/ })).toBeVisible()
  await userEvent.fill(mobile, '13800138001')
  await expect.poll(() => root.textContent).not.toContain('已经停机')
})

test('a server problem about no field in particular stands in the summary', async () => {
  const { root, update } = mounted({ value: complete })
  update({
    problems: [
      { code: 'senior-card/one-live-card', at: '', says: '您已经有一张优待证。', try: '如需补办请选“补办”。' },
    ],
  })
  await expect.poll(() => root.querySelector('[data-focus="summary"]')?.textContent).toContain('您已经有一张优待证。')
})

test('a rule that fails is told as soon as its facts are there, and stops the way', async () => {
  const { root, sent } = mounted({ value: complete, require: [oldEnough] })
  expect(root.querySelector('[part="notice"]')).toBeNull()
  await userEvent.fill(idNumber(), '450299199007010031')
  const notice = () => root.querySelector('[part="notice"]')?.textContent
  await expect.poll(notice).toContain('申请人还没有满 60 周岁，2050年7月1日 起可以办理。')
  await submit()
  await expect
    .poll(() => root.querySelector('[data-focus="summary"]')?.textContent)
    .toContain('2050年7月1日 起可以办理。 到那一天以后再来申请。')
  await expect.element(page.getByRole('region', { name: '现在还不能继续办理' })).toBeVisible()
  await expect.element(page.getByRole('link', { name: /申请人还没有满/ })).toBeVisible()
  expect(sent).toEqual([])
  await userEvent.fill(idNumber(), '450299195803120022')
  await expect.poll(() => root.textContent).not.toContain('60 周岁')
})

test('a rule about what is worked out speaks at that field, and offers no way to what cannot be changed', async () => {
  const { root } = mounted({ value: complete, require: [{ ...oldEnough, at: '/applicant/birthDate' }] })
  await userEvent.fill(idNumber(), '450299199007010031')
  const field = () => root.querySelector('[data-pointer="/applicant/birthDate"]')?.textContent
  await expect.poll(field).toContain('还没有满 60 周岁')
  await submit()
  await expect.poll(() => root.querySelector('[data-focus="summary"]')?.textContent).toContain('还没有满 60 周岁')
  expect(root.querySelector('[data-focus="summary"] a')).toBeNull()
})

test('a field that appears after the way on was tried is not wrong before somebody has been there', async () => {
  const { root } = mounted({ value: { ...complete, applicant: { ...complete.applicant, mobile: '' } } })
  await submit()
  await expect.element(page.getByRole('alert')).toHaveTextContent('有 1 处需要改正')
  await userEvent.click(page.getByRole('radio', { name: '亲属代办' }))
  await expect.element(box('代办人姓名')).toBeVisible()
  expect(root.querySelector('[data-pointer="/agent/name"] [part~="error"]')).toBeNull()
  await expect.element(page.getByRole('alert')).toHaveTextContent('有 1 处需要改正')
  await submit()
  await expect.element(page.getByRole('alert')).toHaveTextContent('有 2 处需要改正')
})

test('a rule about what is not filled yet says nothing', async () => {
  const { root } = mounted({ require: [oldEnough] })
  await submit()
  await expect.poll(() => root.querySelector('[data-focus="summary"]')).not.toBeNull()
  expect(root.textContent).not.toContain('60 周岁')
})

test('pressing the button does not slip away under the finger when a field above finds its error', async () => {
  const { root } = mounted({ value: complete })
  await userEvent.click(box('姓名'))
  await userEvent.clear(box('姓名'))
  const button = await page.getByRole('button', { name: '提交申请' }).findElement()
  const before = button.getBoundingClientRect().top
  button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
  await box('姓名')
    .findElement()
    .then((field) => (field as HTMLElement).blur())
  expect(button.getBoundingClientRect().top).toBe(before)
  expect(root.querySelector('[part~="error"]')).toBeNull()
  document.dispatchEvent(new PointerEvent('pointerup'))
  await expect.poll(() => root.querySelector('[part~="error"]')).not.toBeNull()
})

test('in English everything the room says is English', async () => {
  const { root } = mounted({
    lang: 'en',
    submitLabel: 'Send',
    form: {
      ...propsOf().form,
      schema: {
        type: 'object',
        required: ['q', 'f'],
        properties: { q: { type: 'string', title: 'Name' }, f: { type: 'string', format: 'file', title: 'Photo' } },
      },
      ui: {},
    },
  })
  await userEvent.click(page.getByRole('button', { name: 'Send' }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('2 answers need attention')
  expect(root.querySelector('.yc-form')?.getAttribute('lang')).toBe('en')
  expect(root.textContent).not.toMatch(/[\u4e00-\u9fff]/)
})
