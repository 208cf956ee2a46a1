// A bounded fuzz made from the OpenAPI document: whatever is sent, never a 5xx and never an answer that is not declared.
import type { ActionView, CaseView } from '@yichuang/client'
import type { Json } from '@yichuang/definition'
import fc from 'fast-check'
import { beforeAll, expect, inject, test } from 'vitest'
import type { Document } from '../src/openapi/document.ts'
import { addressOf, type Declared, operationsOf, theDocument, undeclared } from './declared.ts'
import { fromSchema, mutated } from './fuzz-values.ts'
import { application, bundleOf, type Call, call, clock, jpeg, publish, submitted, tokenOf, upload } from './stage.ts'

const PEOPLE = ['huang', 'liang', 'clerkA', 'clerkB', 'handler1', 'publisher1']

type Draw = fc.GeneratorValue

let document: Document
let operations: Declared[]
let tokens: Record<string, string>
/** What earlier answers have made: the later calls know it. */
const cases: string[] = []
const files: string[] = []
const uploads: string[] = []
const good: Record<string, Json[]> = {}

beforeAll(async () => {
  await clock('2026-03-02T09:00:00+08:00')
  const bundle = bundleOf('senior-card')
  await publish(bundle)
  document = await theDocument()
  // The clock and the issuer are the sample's own; setting the clock would let every token expire.
  operations = operationsOf(document).filter(({ operation }) => operation.operationId !== 'setClock')
  tokens = Object.fromEntries(await Promise.all(PEOPLE.map(async (person) => [person, await tokenOf(person)])))
  const { view } = await submitted('huang')
  cases.push(view.id)
  const photo = await upload(tokens['liang'] ?? '')
  files.push(photo.id)
  good['submitCase'] = [
    { item: 'senior-card', form: application(photo.id) },
    { item: 'senior-card', form: {}, applicant: { name: '黄素兰' } },
  ]
  good['startUpload'] = [
    { name: 'a.jpg', type: 'image/jpeg', size: jpeg().byteLength },
    { name: 'a.pdf', type: 'application/pdf', size: 700_000 },
  ]
  good['actOnCase'] = [{ event: 'withdraw', seen: view.seq }]
  good['publishBundle'] = good['checkBundle'] = [{ bundle: bundle as unknown as Json }]
})

test('nothing that is sent brings about a failure, or an answer that is not declared', async () => {
  const { seconds, seed } = inject('fuzz')
  const seen = new Map<string, number>()
  // All have their turn, and those that take a body eight times as often: more can go wrong there.
  const turns = operations.flatMap((one) => (one.operation.requestBody ? Array<Declared>(8).fill(one) : [one]))
  let turn = 0
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (draw) => {
      const one = turns[turn++ % turns.length] as Declared
      const { address, given } = await request(draw, one)
      const answer = await call<unknown>(address, { method: one.method.toUpperCase(), ...given })
      keep(one, answer)
      const name = `${one.operation.operationId} ${answer.status}`
      seen.set(name, (seen.get(name) ?? 0) + 1)
      expect({ wrong: undeclared(document, one, answer), sent: answer.status < 500 ? '' : given }).toEqual({
        wrong: [],
        sent: '',
      })
      expect(answer.status).toBeLessThan(500)
    }),
    { seed, numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000, endOnFailure: true },
  )
  const reached = new Set(Array.from(seen.keys(), (name) => name.split(' ')[0]))
  expect(operations.map(({ operation }) => operation.operationId).filter((id) => !reached.has(id))).toEqual([])
  // It gets somewhere: some writes of the many are done.
  expect(Array.from(seen.keys()).join()).toMatch(/submitCase 201|actOnCase 200|uploadFile 201/)
}, 120_000)

async function request(draw: Draw, one: Declared): Promise<{ address: string; given: Call }> {
  const { operationId, security, requestBody } = one.operation
  const token = security.length
    ? draw(fc.constantFrom, ...Object.values(tokens), draw(fc.constantFrom, ...junkTokens))
    : undefined
  const fill = parameters(draw, one.path)
  const given: Call = {
    ...(token ? { token } : {}),
    ...(draw(() => rarely) ? { key: null } : {}),
    headers: { 'accept-language': draw(fc.constantFrom, 'zh-CN', 'en', 'xx', ';,q=') },
  }
  const address = addressOf(one.path, fill)
  const schema = requestBody?.content['application/json']?.schema
  if (schema) {
    const offered = operationId === 'actOnCase' ? await offers(draw, address, token) : []
    return { address, given: { ...given, ...jsonBody(draw, schema, [...(good[operationId] ?? []), ...offered]) } }
  }
  return { address, given: requestBody ? { ...given, ...bytes(draw) } : given }
}

/** Half of the acts are ones that the caller is offered at that moment. */
async function offers(draw: Draw, address: string, token: string | undefined): Promise<Json[]> {
  if (!token || draw(() => rarely)) return []
  const { status, body } = await call<CaseView>(address.replace(/\/events$/, ''), { token })
  if (status !== 200) return []
  const open = body.actions.filter(({ refused }: ActionView) => refused.length === 0)
  return open.map(({ event, value }) => ({
    event,
    seen: body.seq,
    ...(value === undefined ? {} : { payload: value }),
  }))
}

/** A parameter that nobody has named values for gets anything but nothing, which would be another address. */
function parameters(draw: Draw, path: string): Record<string, string> {
  const junk = draw(() => fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }))
  // A browser takes these out of an address before it is sent.
  const odd = /^\.{1,2}$/.test(junk) ? 'x' : junk
  const pick = (...known: string[]) => (draw(() => rarely) ? odd : draw(fc.constantFrom, ...known))
  const unnamed = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, odd])
  return {
    ...Object.fromEntries(unnamed),
    after: pick('0', '1', '99'),
    county: pick('sample'),
    message: pick('msg_x'),
    inbox: pick('events', 'notes'),
    item: pick('senior-card', 'senior-card@1', 'senior-card@999999999', 'none'),
    case: pick(...cases),
    file: pick(...files),
    calendar: pick('1', '2', '4000', 'x'),
    upload: pick(...(uploads.length ? uploads : ['none'])),
    offset: pick('0', '524288'),
  }
}

function jsonBody(draw: Draw, schema: object, known: Json[]): Call {
  const headers = { 'content-type': 'application/json' }
  switch (draw(fc.constantFrom, 'known', 'known', 'mutated', 'mutated', 'schema', 'any', 'raw', 'type')) {
    case 'known':
      return { json: known.length ? draw(fc.constantFrom, ...known) : draw(() => fromSchema(schema)) }
    case 'mutated':
      return { json: mutated(draw, known.length ? draw(fc.constantFrom, ...known) : draw(() => fromSchema(schema))) }
    case 'schema':
      return { json: draw(() => fromSchema(schema)) }
    case 'any':
      return { raw: JSON.stringify(draw(() => fc.jsonValue({ stringUnit: 'binary' }))), headers }
    case 'raw':
      return { raw: draw(() => fc.string({ unit: 'binary' })), headers }
    default:
      return { raw: '{}', headers: { 'content-type': draw(fc.constantFrom, 'text/plain', 'application/x', '') } }
  }
}

function bytes(draw: Draw): Call {
  const raw = draw(() => fc.oneof(fc.constant(jpeg()), fc.uint8Array({ maxLength: 200 }))) as unknown as BodyInit
  const type = draw(fc.constantFrom, 'image/jpeg', 'image/png', 'application/pdf', 'text/html', '')
  const name = draw(() => fc.oneof(fc.constant('a.jpg'), fc.string({ unit: 'binary' }).map(encodeURIComponent)))
  return { raw, headers: { 'content-type': type, 'x-file-name': name } }
}

function keep({ operation }: Declared, { status, body }: { status: number; body: unknown }): void {
  if (status !== 201) return
  const { id } = body as { id: string }
  if (operation.operationId === 'submitCase') cases.push(id)
  if (operation.operationId === 'uploadFile') files.push(id)
  if (operation.operationId === 'startUpload') uploads.push(id)
}

const rarely = fc.integer({ min: 0, max: 7 }).map((n) => n === 0)
const junkTokens = ['x', 'a.b.c', 'eyJhbGciOiJub25lIn0.e30.']
