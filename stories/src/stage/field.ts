// One field of the item's form, drawn alone in a shadow root as the tags do it.
import type { FileView, FormView } from '@yichuang/client'
import type { FieldSchema, Json, Lang, Pointer, UiSchema } from '@yichuang/definition'
import { type FormProps, formStyles, mountForm } from '@yichuang/forms'
import { userEvent, waitFor } from 'storybook/test'
import { look } from '../../../packages/elements/src/look/look.ts'
import { long } from './long.ts'
import { scene } from './play.ts'
import { API } from './serve.ts'
import { inside } from './tag.ts'
import { formSeen, itemSeen } from './views.ts'
import { item } from './world.ts'

/** The scenario whose answers the fields show: it fills every kind of field. */
const ANSWERED = scene('by-family', 3)

export interface FieldArgs {
  /** Shows the scenario's answer. */
  filled: boolean
  readOnly: boolean
  /** Not open to a correction. */
  closed: boolean
  /** While the form is being sent. */
  busy: boolean
  /** Every word of the field said several times. */
  long: boolean
  /** Another value than the scenario's. */
  value?: Json
  problems?: NonNullable<FormProps['problems']>
  upload?: FormProps['upload']
  /** How far the safety check of its file is. */
  state?: FileView['state']
}

/** A story's meta for the field at `pointer` of the application. */
export const fieldMeta = (pointer: Pointer, of = item) => ({
  args: { filled: false, readOnly: false, closed: false, busy: false, long: false } satisfies FieldArgs,
  argTypes: {
    value: { control: false as const },
    problems: { control: false as const },
    upload: { control: false as const },
  },
  render: (args: FieldArgs, { globals }: { globals: Record<string, unknown> }) =>
    field(formOf(pointer, formSeen('application', langOf(globals), of)), pointer, args, {
      lang: langOf(globals),
      elder: globals['elder'] === true,
    }),
})

const langOf = (globals: Record<string, unknown>): Lang => (globals['lang'] === 'en' ? 'en' : 'zh-CN')

/** The answer that a scenario gives at a pointer. */
export const answer = (pointer: Pointer, from = ANSWERED): Json | undefined =>
  pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>(
      (at, name) => (typeof at === 'object' && at !== null && !Array.isArray(at) ? at[name] : undefined),
      from.sent,
    )

/** Presses the button that sends, and waits for what the form says. */
export async function send({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await drawn({ canvasElement })
  const form = inside(canvasElement)
  ;(await form.findByRole('button', { name: /^(提交|Submit)$/ })).click()
  await form.findByRole('alert')
}

/** Waits for what the form says by itself. */
export async function says({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await drawn({ canvasElement })
  await inside(canvasElement).findByRole('alert')
}

/** Chooses a small picture and waits until the field has taken it up. */
export async function choose({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await drawn({ canvasElement })
  const root = canvasElement.querySelector('*')?.shadowRoot
  const before = root?.textContent
  const input = root?.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No file can be chosen here.')
  const pen = new OffscreenCanvas(40, 40)
  pen.getContext('2d')?.fillRect(0, 0, 40, 40)
  await userEvent.upload(input, new File([await pen.convertToBlob()], 'photo.png', { type: 'image/png' }))
  await waitFor(() => {
    if (root?.textContent === before) throw new Error('Nothing has happened yet.')
  })
}

/** Waits until the field is drawn. */
export async function drawn({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  await waitFor(() => {
    if (!canvasElement.querySelector('*')?.shadowRoot?.querySelector('.yc-form')) throw new Error('Nothing yet.')
  })
}

/** How its reader reads. */
interface Reader {
  lang: Lang
  elder: boolean
}

/** The whole form as a scenario filled it. */
export const wholeForm = (reader: Reader): HTMLElement =>
  draw(
    { form: formSeen('application', reader.lang), value: ANSWERED.sent, review: true },
    { args: { filled: true, readOnly: false, closed: false, busy: false, long: false }, reader },
  )

function field(form: FormProps['form'], pointer: Pointer, args: FieldArgs, reader: Reader): HTMLElement {
  const name = pointer.split('/').at(-1) ?? ''
  const given = args.value ?? (args.filled ? answer(pointer) : undefined)
  return draw(
    { form: args.long ? long(form) : form, value: given === undefined ? {} : { [name]: given } },
    { args, reader },
  )
}

function draw(
  filled: Pick<FormProps, 'form' | 'value' | 'review'>,
  { args, reader: { lang, elder } }: { args: FieldArgs; reader: Reader },
): HTMLElement {
  const host = document.createElement('div')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [...look.map(({ cssText }) => cssText), formStyles].map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  host.className = 'field'
  host.toggleAttribute('elder', elder)
  const box = document.createElement('div')
  box.className = 'yc'
  root.append(box)
  mountForm(box, {
    ...filled,
    lang,
    now: itemSeen(lang, ANSWERED.at).now,
    readOnly: args.readOnly,
    busy: args.busy,
    submitLabel: lang === 'en' ? 'Submit' : '提交',
    files: Object.fromEntries(
      ANSWERED.files.map((file) => [file.id, { ...file, ...(args.state ? { state: args.state } : {}) }]),
    ),
    upload: args.upload ?? (() => new Promise(() => {})),
    onSubmit: () => {},
    ...(args.closed ? { only: [] } : {}),
    download: async () => (await fetch(`${API}/files/photo`)).blob(),
    ...(args.problems ? { problems: args.problems } : {}),
  })
  return host
}

/** The form with this field only, required as it is there. */
export function formOf(pointer: Pointer, form: FormView): FormProps['form'] {
  let schema = form.schema
  let ui: UiSchema = form.ui
  let name = ''
  let required = false
  for (const part of pointer.split('/').slice(1)) {
    name = part
    required = partsOf(schema).some((one) => one.required?.includes(part))
    schema = partsOf(schema).find((one) => one.properties?.[part]?.type)?.properties?.[part] ?? {}
    ui = (ui[part] as UiSchema | undefined) ?? {}
  }
  return {
    name: form.name,
    title: schema.title ?? form.title,
    schema: { type: 'object', properties: { [name]: schema }, ...(required ? { required: [name] } : {}) },
    ui: { [name]: ui },
  }
}

/** A schema and its conditional branches. */
const partsOf = (schema: FieldSchema): FieldSchema[] => [
  schema,
  ...(schema.allOf ?? []).flatMap(({ then, else: other }) => [then, other].filter((part) => part !== undefined)),
]
