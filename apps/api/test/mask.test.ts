// What a stranger to a case sees of a name, a number, an address.
import { maskName } from '@yichuang/definition'
import { expect, test } from 'vitest'
import { placesOf } from '../src/policy/classes.ts'
import { maskAccount, maskAddress, maskContact, maskNumber } from '../src/policy/mask.ts'
import { maskedForm } from '../src/policy/masked-form.ts'
import { redactor } from '../src/policy/redact.ts'
import { IN_LISTS } from '../src/policy/sight.ts'

test.each([
  ['黄素兰', '黄*兰'],
  ['韦兰', '韦*'],
  ['兰', '*'],
  ['欧阳素兰', '欧**兰'],
  ['𠮷田𫍯', '𠮷*𫍯'],
  ['葛\u{E0100}素兰', '葛\u{E0100}*兰'],
  ['阿卜杜拉·艾合买提', '阿***·艾***'],
  ['Anna Maria Schmidt', 'A*** M*** S***'],
  ['Jose\u0301', 'J***'],
  ['', ''],
])('the name %s is shown as %s', (name, mask) => expect(maskName(name)).toBe(mask))

test.each([
  ['450299195803120022', '450299********0022'],
  ['45029919580312002x', '450299********002x'],
  ['E12345678', 'E****78'],
  ['810000199408230021', '810000********0021'],
  ['12345', '***'],
])('the number %s is shown as %s', (number, mask) => expect(maskNumber(number)).toBe(mask))

test.each([
  ['13800138000', '138****8000'],
  ['+86 13800138000', '138****8000'],
  ['0772-2825000', '****5000'],
  ['lan@example.cn', 'l***@example.cn'],
  ['微信', '***'],
])('the contact %s is shown as %s', (contact, mask) => expect(maskContact(contact)).toBe(mask))

test.each([
  ['在水一方小区 1 栋 2 单元 301 室', '在水一方小区***'],
  ['1 栋 301', '***'],
  ['江滨路９号２栋', '江滨***'],
  ['家里', '***'],
])('the address %s is shown as %s', (address, mask) => expect(maskAddress(address)).toBe(mask))

test.each([
  ['6222021234567890123', '***************0123'],
  ['6222 0212 3456 7890', '************7890'],
  ['低保', '***'],
])('the account %s is shown as %s', (account, mask) => expect(maskAccount(account)).toBe(mask))

test('a form is masked field by field, in lists and branches too; what says no class is not shown', () => {
  const person = {
    type: 'object' as const,
    properties: {
      name: { type: 'string' as const, pii: 'minor' as const },
      birthDate: { type: 'string' as const, format: 'date', pii: 'minor' as const },
      amountFen: { type: 'integer' as const, pii: 'finance' as const },
      ill: { type: 'boolean' as const, pii: 'health' as const },
      forgotten: { type: 'string' as const },
    },
  }
  const schema = {
    type: 'object' as const,
    properties: {
      kind: { type: 'string' as const, pii: 'none' as const },
      children: { type: 'array' as const, items: person },
    },
    anyOf: [{ properties: { account: { type: 'string' as const, pii: 'finance' as const } } }],
  }
  const child = {
    name: '黄小宝',
    birthDate: '2018-05-01',
    amountFen: 120000,
    ill: true,
    forgotten: '写了什么',
    stray: 7,
  }
  const { value, masked } = maskedForm(
    placesOf(schema),
    { kind: 'new', account: '6222021234567890123', children: [child] },
    { sight: IN_LISTS },
  )
  expect(value).toEqual({
    kind: 'new',
    account: '***************0123',
    children: [{ name: '***', birthDate: '***', amountFen: '***', ill: '***', forgotten: '***', stray: '***' }],
  })
  expect(masked).toEqual(['/account', ...Object.keys(child).map((name) => `/children/0/${name}`)])
})

test('a note loses what the case knows of its people, and what looks like a number of one', () => {
  const redact = redactor(IN_LISTS, [['黄素兰', '黄*兰']])
  expect(redact('黄素兰（450299194811110065，13977200000）的女儿来过，卡号 6222021234567890')).toBe(
    '黄*兰（450299********0065，139****0000）的女儿来过，卡号 ****7890',
  )
  expect(redact('办件 11450299MB000001955452099901000202602120001')).toBe(
    '办件 11450299MB000001955452099901000202602120001',
  )
})
