// Steps, the page that shows all answers once more, and what the host changes meanwhile.
import type { FieldTemplateProps } from '@rjsf/utils'
import { options } from 'preact'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Frame } from '../src/fields/frame.tsx'
import { pointerOf } from '../src/filling/pointer.ts'
import { focused, mounted } from './mounted.ts'
import { complete, oldEnough, withSteps } from './senior-card.ts'

const button = (name: string | RegExp) => page.getByRole('button', { name })
const box = (name: string) => page.getByRole('textbox', { name: new RegExp(`^${name}`) })
const steps = withSteps().form

test('a step is checked before the next, and the new step’s title takes the focus', async () => {
  mounted({ form: steps })
  await expect.element(page.getByText('第 1 步，共 3 步')).toBeVisible()
  await userEvent.click(button('下一步'))
  await expect.element(page.getByRole('alert')).toHaveTextContent('有 4 处需要改正')
  await userEvent.fill(box('姓名'), '黄素兰')
  await userEvent.fill(box('身份证号码'), '450299195803120022')
  await userEvent.fill(box('手机号'), '13800138000')
  await userEvent.click(page.getByRole('radio', { name: '本人申请' }))
  await userEvent.click(button('下一步'))
  await expect.element(page.getByText('第 2 步，共 3 步')).toBeVisible()
  await expect.poll(() => focused()?.textContent).toBe('办理什么')
  expect(box('姓名').query()).toBeNull()
})

test('going back keeps everything and asks for nothing', async () => {
  mounted({ form: steps, value: complete })
  await userEvent.click(button('下一步'))
  await userEvent.click(page.getByRole('radio', { name: '换发' }))
  await userEvent.click(button('上一步'))
  await expect.element(box('姓名')).toHaveValue('黄素兰')
  await userEvent.click(button('下一步'))
  await expect.element(page.getByRole('radio', { name: '换发' })).toBeChecked()
})

test('all answers are shown once more, in words, and one can be mended and returned from', async () => {
  const { root, sent } = mounted({ form: steps, value: complete, review: true })
  await expect.element(page.getByText('第 1 步，共 4 步')).toBeVisible()
  await userEvent.click(button('下一步'))
  await userEvent.click(button('下一步'))
  await userEvent.click(button('下一步：核对填写内容'))
  await expect.poll(() => focused()?.textContent).toBe('请核对填写的内容')
  const answers = Object.fromEntries(
    [...root.querySelectorAll('dl > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd > :first-child')?.textContent,
    ]),
  )
  expect(answers).toMatchObject({
    姓名: '黄素兰',
    出生日期: '1958年3月12日',
    办理类型: '新办',
    领取方式: '到窗口领取',
    是否需要上门办理: '否',
  })
  expect(sent).toEqual([])
  await userEvent.click(button('修改 手机号'))
  await expect.poll(() => focused()).toBe(await box('手机号').findElement())
  await userEvent.fill(box('手机号'), '13800138001')
  await userEvent.click(button('改好了，回到核对页'))
  await expect.element(page.getByText('13800138001')).toBeVisible()
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent).toEqual([{ ...complete, applicant: { ...complete.applicant, mobile: '13800138001' } }])
})

test('a problem on another step is reached from the summary', async () => {
  mounted({ form: steps, value: complete, review: true })
  const { update } = mounted({ form: steps, value: complete })
  update({ problems: [{ code: 'x/y', at: '/deliverBy', says: '窗口今天不发证。', try: '' }] })
  await userEvent.click(page.getByRole('link', { name: '窗口今天不发证。' }))
  await expect.poll(() => focused()).toBe(await page.getByRole('radio', { name: '到窗口领取' }).findElement())
})

test('a failing rule holds the first step', async () => {
  mounted({
    form: steps,
    value: { ...complete, applicant: { ...complete.applicant, idNumber: '450299199007010031' } },
    require: [oldEnough],
  })
  await userEvent.click(button('下一步'))
  await expect.poll(() => focused()?.getAttribute('data-focus')).toBe('summary')
  await expect.element(page.getByText('第 1 步，共 3 步')).toBeVisible()
})

test('while it is sent the button says so and sends nothing twice', async () => {
  const { sent, update } = mounted({ value: complete })
  await userEvent.click(button('提交申请'))
  await expect.poll(() => sent.length).toBe(1)
  update({ busy: true })
  await expect.element(button('正在提交，请稍候……')).toHaveAttribute('aria-disabled', 'true')
  await userEvent.keyboard('{Enter}')
  update({ busy: false })
  await expect.element(button('提交申请')).toBeVisible()
  expect(sent.length).toBe(1)
})

test('nothing typed is lost when the host hands over other facts', async () => {
  const { update } = mounted({ value: { applicant: { name: '黄素' } } })
  await userEvent.fill(box('姓名'), '黄素兰')
  await userEvent.click(box('身份证号码'))
  update({ value: { applicant: { name: '别人', mobile: '13800138000' } }, busy: true, lang: 'en' })
  await expect.element(box('手机号')).toHaveValue('13800138000')
  await expect.element(box('姓名')).toHaveValue('黄素兰')
  expect(focused()).toBe(await box('身份证号码').findElement())
})

test('the host can lead to a field', async () => {
  const { form } = mounted({ form: steps, value: complete })
  form.focus('/photo')
  await expect.element(page.getByText('第 2 步，共 3 步')).toBeVisible()
  await expect.poll(() => focused()).toBe(await page.getByLabelText(/^近期免冠照片/).findElement())
})

test('one keystroke draws its own field again and no other', async () => {
  mounted({ value: complete })
  await userEvent.click(box('姓名'))
  const drawn = new Set<string>()
  const before = options.diffed
  options.diffed = (node) => {
    if (node.type === Frame) drawn.add(pointerOf((node.props as unknown as FieldTemplateProps).fieldPathId.path))
    before?.(node)
  }
  await userEvent.keyboard('女')
  await expect.element(box('姓名')).toHaveValue('黄素兰女')
  if (before) options.diffed = before
  else delete options.diffed
  expect([...drawn].sort()).toEqual(['', '/applicant', '/applicant/name'])
})
