// What every widget promises, whatever it looks like: one suite, run by each.
import type { FieldSchema, Json, UiSchema } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { type Locator, page, userEvent } from 'vitest/browser'
import { focused, mounted, photo } from './mounted.ts'

interface Widget {
  name: string
  field: FieldSchema
  ui?: UiSchema
  /** The control that a reader finds by the question (or by the answer it is). */
  control: () => Locator
  fill: () => Promise<void>
  value: Json
}

const one = {
  oneOf: [
    { const: 'a', title: '甲' },
    { const: 'b', title: '乙' },
  ],
}
const many = { enum: ['一', '二', '三', '四', '五', '六', '七', '八'] }

const widgets: Widget[] = [
  {
    name: 'text',
    field: { type: 'string', maxLength: 20 },
    control: () => page.getByRole('textbox', { name: /^问题/ }),
    fill: () => userEvent.fill(page.getByRole('textbox', { name: /^问题/ }), '黄素兰'),
    value: '黄素兰',
  },
  {
    name: 'number',
    field: { type: 'integer' },
    control: () => page.getByRole('textbox', { name: /^问题/ }),
    fill: () => userEvent.fill(page.getByRole('textbox', { name: /^问题/ }), '12'),
    value: 12,
  },
  {
    name: 'money',
    field: { type: 'integer', format: 'fen' },
    control: () => page.getByRole('textbox', { name: /^问题/ }),
    fill: () => userEvent.fill(page.getByRole('textbox', { name: /^问题/ }), '1,200.50'),
    value: 120050,
  },
  {
    name: 'textarea',
    field: { type: 'string', maxLength: 20 },
    ui: { 'ui:widget': 'textarea' },
    control: () => page.getByRole('textbox', { name: /^问题/ }),
    fill: () => userEvent.fill(page.getByRole('textbox', { name: /^问题/ }), '第一行\n第二行'),
    value: '第一行\n第二行',
  },
  {
    name: 'date',
    field: { type: 'string', format: 'date' },
    control: () => page.getByRole('textbox', { name: '年' }),
    fill: async () => {
      await userEvent.fill(page.getByRole('textbox', { name: '年' }), '1958')
      await userEvent.fill(page.getByRole('textbox', { name: '月' }), '3')
      await userEvent.fill(page.getByRole('textbox', { name: '日' }), '2')
    },
    value: '1958-03-02',
  },
  {
    name: 'choice of few',
    field: { type: 'string', ...one },
    control: () => page.getByRole('radio', { name: '甲' }),
    fill: () => userEvent.click(page.getByRole('radio', { name: '乙' })),
    value: 'b',
  },
  {
    name: 'choice of many',
    field: { type: 'string', ...many },
    control: () => page.getByRole('combobox', { name: /^问题/ }),
    fill: () => userEvent.selectOptions(page.getByRole('combobox', { name: /^问题/ }), '六'),
    value: '六',
  },
  {
    name: 'several choices',
    field: { type: 'array', uniqueItems: true, minItems: 1, maxItems: 3, items: { enum: ['甲', '乙', '丙'] } },
    control: () => page.getByRole('checkbox', { name: '甲' }),
    fill: async () => {
      await userEvent.click(page.getByRole('checkbox', { name: '丙' }))
      await userEvent.click(page.getByRole('checkbox', { name: '甲' }))
    },
    value: ['甲', '丙'],
  },
  {
    name: 'yes or no',
    field: { type: 'boolean' },
    control: () => page.getByRole('radio', { name: '是' }),
    fill: () => userEvent.click(page.getByRole('radio', { name: '否' })),
    value: false,
  },
  {
    name: 'yes or no on demand',
    field: { type: 'boolean' },
    ui: { 'ui:widget': 'radio' },
    control: () => page.getByRole('radio', { name: '是' }),
    fill: () => userEvent.click(page.getByRole('radio', { name: '是' })),
    value: true,
  },
  {
    name: 'promise',
    field: { type: 'boolean', const: true },
    control: () => page.getByRole('checkbox', { name: /^问题/ }),
    fill: () => userEvent.click(page.getByRole('checkbox', { name: /^问题/ })),
    value: true,
  },
  {
    name: 'file',
    field: { type: 'string', format: 'file' },
    control: () => page.getByLabelText(/^问题/),
    fill: async () => userEvent.upload(page.getByLabelText(/^问题/), await photo()),
    value: 'file_photo1',
  },
]

describe.each(widgets)('the widget for $name', ({ field, ui, control, fill, value }) => {
  const open = (required: boolean) =>
    mounted({
      form: {
        name: 'application',
        title: '表',
        schema: {
          type: 'object',
          ...(required ? { required: ['q'] } : {}),
          properties: { q: { title: '问题', description: '怎么填', ...field } },
        },
        ui: ui ? { q: ui } : {},
      },
    })
  const describedBy = (root: ShadowRoot, element: Element): string =>
    `${element.getAttribute('aria-describedby') ?? ''} ${element.closest('fieldset')?.getAttribute('aria-describedby') ?? ''}`
      .split(/\s+/)
      .map((id) => (id ? (root.getElementById(id)?.textContent ?? 'no such id') : ''))
      .join(' ')

  test('is found by its question, which says in words that an answer is required', async () => {
    const { root } = open(true)
    await expect.element(control()).toBeInTheDocument()
    const around = (await control().findElement()).closest('[data-pointer="/q"]')
    expect(around?.querySelector('legend, label')?.textContent).toMatch(/问题\s+必填/)
    expect(root.querySelector('[style]')).toBeNull()
  })

  test('says nothing of a requirement when there is none', async () => {
    const { root } = open(false)
    // A question that need not be answered is a plain box to tick.
    await expect.poll(() => root.querySelector('[data-pointer="/q"]')).not.toBeNull()
    expect(root.querySelector('[data-pointer="/q"]')?.textContent).not.toContain('必填')
  })

  test('has its help and its error tied to the control, and loses the error once mended', async () => {
    const { root, sent } = open(true)
    await userEvent.click(page.getByRole('button', { name: '提交申请' }))
    const element = await control().findElement()
    await expect.poll(() => element.getAttribute('aria-invalid')).toBe('true')
    expect(describedBy(root, element)).toContain('怎么填')
    expect(describedBy(root, element)).toContain('“问题”')
    expect(describedBy(root, element)).not.toContain('no such id')
    expect(sent).toEqual([])
    await fill()
    await expect.poll(() => root.querySelector('[aria-invalid]')).toBeNull()
    await expect.poll(() => root.querySelector('[part~="error"]')).toBeNull()
  })

  test('takes the focus from the summary', async () => {
    const { root } = open(true)
    await userEvent.click(page.getByRole('button', { name: '提交申请' }))
    await userEvent.click(page.getByRole('link', { name: /“问题”/ }))
    await expect.poll(() => focused()?.closest('[data-pointer]')?.getAttribute('data-pointer')).toBe('/q')
    expect(root.activeElement).toBe(await control().findElement())
  })

  test('gives what was answered', async () => {
    const { sent } = open(true)
    await fill()
    await expect.poll(() => page.getByRole('button', { name: '提交申请' }).query()).not.toBeNull()
    await expect
      .poll(async () => {
        if (sent.length === 0) await userEvent.click(page.getByRole('button', { name: '提交申请' }))
        return sent
      })
      .toEqual([{ q: value }])
  })
})
