// Cases: submit, list, read, act.
import type { ActBody, SubmitBody } from '@yichuang/client'
import { readJsonBody } from '../http/body.ts'
import { answered, type C, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import { type Shape, shaped } from '../http/shape.ts'

const SUBMIT: Shape = {
  item: 'string',
  version: 'integer?',
  form: 'object',
  applicant: { fields: { name: 'string', idNumber: 'string?' }, optional: true },
  on: 'date?',
}
const ACT: Shape = { event: 'string', seen: 'integer', payload: 'any?', on: 'date?' }

export async function submitCase(c: C): Promise<Response> {
  const who = await whoIs(c)
  keyOf(c)
  const { value, hash } = await readJsonBody(c)
  const body = shaped<SubmitBody>(value, SUBMIT)
  return answered(c, await storeOf(c).tell(countyId(c), { kind: 'submit', body, ...keyed(c, who, `cases ${hash}`) }))
}

export async function listCases(c: C): Promise<Response> {
  const who = await whoIs(c)
  return answered(c, await storeOf(c).ask(countyId(c), { kind: 'cases', who, lang: c.get('lang') }))
}

export async function getCase(c: C): Promise<Response> {
  const who = await whoIs(c)
  const id = c.req.param('case') ?? ''
  return answered(c, await storeOf(c).ask(countyId(c), { kind: 'case', who, id, lang: c.get('lang') }))
}

export async function actOnCase(c: C): Promise<Response> {
  const who = await whoIs(c)
  keyOf(c)
  const { value, hash } = await readJsonBody(c)
  const body = shaped<ActBody>(value, ACT)
  const id = c.req.param('case') ?? ''
  return answered(
    c,
    await storeOf(c).tell(countyId(c), { kind: 'act', id, body, ...keyed(c, who, `case ${id} ${hash}`) }),
  )
}
