// Wire schemas of the catalogue: items, and forms ready to render.
import type { FormView as FormViewType, ItemView as ItemViewType } from '@yichuang/client'
import type { FieldSchema, UiSchema } from '@yichuang/definition'
import Type from 'typebox'
import { closed, Instant, refer, Text, Texts } from './refer.ts'

const summary = {
  id: Text,
  version: Type.Integer({ minimum: 1 }),
  name: Text,
  summary: Text,
  audience: Texts,
  themes: Texts,
  status: Type.Enum(['active', 'replaced', 'suspended']),
}
export const ItemSummary = Type.Object(summary, closed)

const Switch = Type.Union([Type.Boolean(), Type.Integer(), Text])
export const form = {
  name: Text,
  title: Text,
  schema: Type.Unsafe<FieldSchema>({ type: 'object', description: 'JSON Schema 2020-12' }),
  ui: Type.Unsafe<UiSchema>({ type: 'object', description: 'uiSchema' }),
  steps: Type.Optional(Type.Array(Type.Object({ title: Text, fields: Texts }, closed))),
  facts: Type.Optional(
    Type.Object({ service: Type.Object({ switches: Type.Record(Type.String(), Switch) }, closed) }, closed),
  ),
}
export const FormView = Type.Object(form, closed)

const Basis = Type.Object(
  {
    title: Text,
    article: Type.Optional(Text),
    text: Type.Optional(Text),
    url: Type.Optional(Text),
    sure: Type.Enum(['read', 'county']),
  },
  closed,
)
const Material = Type.Object(
  {
    code: Text,
    name: Text,
    note: Type.Optional(Text),
    required: Type.Union([Type.Boolean(), Text]),
    source: Text,
    forms: Texts,
    copies: Type.Optional(Type.Number()),
    maxSizeKB: Type.Optional(Type.Number()),
    mime: Type.Optional(Texts),
  },
  closed,
)
const Limit = Type.Object({ limit: Text, title: Text, n: Type.Number(), in: Text, says: Text }, closed)
const Consent = Type.Object({ mode: Type.Enum(['consent', 'noticeOnly']), version: Text, text: Text }, closed)

export const ItemView = Type.Object(
  {
    ...summary,
    now: Instant,
    statusNote: Type.Optional(Text),
    county: Type.Object({ id: Text, name: Text, phone: Type.Optional(Text) }, closed),
    conditions: Texts,
    basis: Type.Array(Basis),
    materials: Type.Array(Material),
    fee: Type.Object({ amountFen: Type.Number(), note: Type.Optional(Text) }, closed),
    limits: Type.Array(Limit),
    channels: Texts,
    results: Texts,
    faqs: Type.Array(Type.Object({ q: Text, a: Text }, closed)),
    consent: Type.Optional(Consent),
    path: Texts,
    form: refer<FormViewType>('FormView'),
    require: Type.Array(
      Type.Unsafe<ItemViewType['require'][number]>({
        type: 'object',
        required: ['name', 'if'],
        properties: { name: { type: 'string' }, if: { description: 'JSON Logic' } },
      }),
    ),
  },
  closed,
)
