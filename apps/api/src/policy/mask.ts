// Personal values as a stranger to the case may see them: enough to tell two apart, too little to use.
import { type FieldSchema, type Json, maskName } from '@yichuang/definition'

/** What stands for a value of which nothing may be told, not even its length. */
export const HIDDEN = '***'

/** 450299********0022; a passport or a permit keeps its first letter and its last two. */
export function maskNumber(number: string): string {
  const text = number.trim()
  if (/^\d{17}[\dXx]$/.test(text)) return `${text.slice(0, 6)}********${text.slice(-4)}`
  return text.length >= 7 ? `${text.slice(0, 1)}****${text.slice(-2)}` : HIDDEN
}

/** 138****8000, a***@example.cn; of another number its last four. */
export function maskContact(contact: string): string {
  const text = contact.trim()
  const [, mobile = '', tail = ''] = /^(?:\+?86[- ]?)?(1[3-9]\d)\d{4}(\d{4})$/.exec(text) ?? []
  if (mobile) return `${mobile}****${tail}`
  const [, box = '', domain = ''] = /^([^@\s]+)@([^@\s]+)$/.exec(text) ?? []
  if (domain) return `${Array.from(box)[0] ?? ''}***@${domain}`
  const digits = text.replace(/\D/g, '')
  return digits.length >= 7 ? `****${digits.slice(-4)}` : HIDDEN
}

/** The head of an address: the place, not the door. Never more than a third of it, and no digit. */
export function maskAddress(address: string): string {
  const letters = Array.from(address.trim())
  const head = letters.slice(0, Math.min(6, Math.floor(letters.length / 3))).join('')
  return `${head.split(/[\d０-９]/u)[0] ?? ''}${HIDDEN}`
}

/** ************1234 */
export function maskAccount(account: string): string {
  const text = account.replace(/[\s-]/g, '')
  return /^\d{8,}$/.test(text) ? `${'*'.repeat(text.length - 4)}${text.slice(-4)}` : HIDDEN
}

/** A field's value by its class. Choices, numbers, yes and no, dates and files tell all or nothing. */
export function maskValue(value: Json, { name, schema }: { name: string; schema: FieldSchema }): Json {
  if (value === null || value === '') return value
  if (Array.isArray(value)) return value.map((one) => maskValue(one, { name, schema: schema.items ?? {} }))
  if (typeof value !== 'string') return HIDDEN
  const { pii = 'basic', format, oneOf, enum: choices, unitsOf } = schema
  if (oneOf || choices || unitsOf || format === 'date' || format === 'file') return HIDDEN
  if (pii === 'id') return maskNumber(value)
  if (pii === 'contact') return maskContact(value)
  if (pii === 'location') return maskAddress(value)
  if (pii === 'finance') return maskAccount(value)
  if (pii === 'basic' && /name$/i.test(name)) return maskName(value)
  return HIDDEN
}
