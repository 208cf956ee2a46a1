// Every face of the form passes axe.
import axe from 'axe-core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { FormProps } from '../src/index.ts'
import { mounted } from './mounted.ts'
import { complete, oldEnough, withSteps } from './senior-card.ts'

const filled = {
  ...complete,
  contacts: [{ name: '黄小兰', mobile: '13800138000' }],
  deliverBy: 'post',
  applyKind: 'reissue',
}
const faces: [string, Partial<FormProps>, (() => Promise<void>)?][] = [
  ['the empty form', {}],
  [
    'the form with every error shown',
    { value: { contacts: [{}], applyKind: 'reissue' } },
    () => userEvent.click(page.getByRole('button', { name: '提交申请' })),
  ],
  ['a step', { form: withSteps().form, value: filled }],
  ['a failing rule', { value: { applicant: { idNumber: '450299199007010031' } }, require: [oldEnough] }],
  ['a correction', { value: filled, only: ['/photo', '/applicant/mobile'] }],
  ['the form to read', { value: filled, readOnly: true }],
  ['the counter', { intake: 'clerk' }],
]

test.each(faces)('%s has no accessibility violation', async (_face, props, act) => {
  const { root } = mounted(props)
  await expect.poll(() => root.querySelector('.yc-form')).not.toBeNull()
  await act?.()
  const found = await axe.run(root.host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'heading-order': { enabled: false } },
  })
  expect(
    found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
    ),
  ).toEqual([])
})

test('everything to press is at least 44 pixels high', async () => {
  const { root } = mounted({
    value: filled,
    files: { file_photo1: { id: 'file_photo1', name: 'a.jpg', type: 'image/jpeg', size: 1 } },
  })
  await expect.poll(() => root.querySelector('button')).not.toBeNull()
  const small = [...root.querySelectorAll<HTMLElement>('button, .yc-button, .yc-choice, .yc-input')].filter(
    (target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 44,
  )
  expect(small.map((target) => target.outerHTML)).toEqual([])
})
