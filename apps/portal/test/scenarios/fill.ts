// Fills whatever form is on the page with a scenario's answers: by the form's schema, and by the controls that are there.
import type { FormView } from '@yichuang/client'
import type { FieldSchema, Json, Pointer } from '@yichuang/definition'
import type { Locator } from 'playwright'
import { picture } from './picture.ts'

/** One answer; a list of choices is one, a list of rows is one a cell. */
interface Answer {
  pointer: Pointer
  value: Json
}

const CONTROL = 'input, select, textarea'

/** Puts in the answers that belong on the page in view. A field that a later answer brings about waits for its turn. */
export async function fillPage(form: Locator, { schema, steps }: FormView, given: Json): Promise<void> {
  const step = await shownStep(form)
  const named = new Set(steps?.flatMap(({ fields }) => fields))
  const isHere = (name: string): boolean => {
    if (!steps || step === undefined) return true
    return steps[step]?.fields.includes(name) || (step === steps.length - 1 && !named.has(name))
  }
  let waiting = answersIn(given).filter(({ pointer }) => isHere(pointer.split('/')[1] ?? ''))
  while (waiting.length > 0) {
    const later: Answer[] = []
    for (const answer of waiting) {
      const field = fieldAt(form, answer.pointer)
      if ((await field.count()) === 0) later.push(answer)
      else await put(field, schema, answer)
    }
    if (later.length === waiting.length) {
      const [first] = later as [Answer]
      await fieldAt(form, first.pointer)
        .waitFor({ state: 'attached', timeout: 3000 })
        .catch(() => {
          throw new Error(`The page has no field for ${first.pointer}.`)
        })
    }
    waiting = later
  }
}

/** Whether somebody could change this answer on the page. */
export const isOpen = async (form: Locator, pointer: Pointer): Promise<boolean> =>
  (await fieldAt(form, pointer).locator(CONTROL).count()) > 0

const fieldAt = (form: Locator, pointer: Pointer): Locator => form.locator(`[data-pointer="${pointer}"]`)

async function shownStep(form: Locator): Promise<number | undefined> {
  const said = form.locator('.yc-step')
  if ((await said.count()) === 0) return undefined
  return Number(/第 (\d+) 步/.exec((await said.textContent()) ?? '')?.[1] ?? 1) - 1
}

function answersIn(value: Json, pointer: Pointer = ''): Answer[] {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value) && !('$file' in value)
  if (isGroup) return Object.entries(value).flatMap(([name, part]) => answersIn(part, `${pointer}/${name}`))
  const isRows = Array.isArray(value) && value.some((row) => typeof row === 'object')
  return [
    { pointer, value },
    ...(isRows ? (value as Json[]).flatMap((row, index) => answersIn(row, `${pointer}/${index}`)) : []),
  ]
}

/** One answer, by the kind of its control. */
async function put(field: Locator, schema: FieldSchema, { pointer, value }: Answer): Promise<void> {
  const kind = /yc-is-(\w+)|yc-(computed)/.exec((await field.getAttribute('class')) ?? '')
  const choice = (of: Json): string => titleOf(schemasAt(schema, pointer.split('/').slice(1)), of)
  switch (kind?.[1] ?? kind?.[2]) {
    case 'text':
    case 'textarea':
      return field.locator('input, textarea').fill(String(value))
    case 'money':
      return field.locator('input').fill(String(Number(value) / 100))
    case 'date': {
      const parts = String(value).split('-')
      for (const [index, part] of parts.entries()) await field.locator('input').nth(index).fill(part)
      return
    }
    case 'radio':
      return field.getByLabel(choice(value), { exact: true }).check()
    case 'yesNo':
      return field.getByLabel(value === true ? '是' : '否', { exact: true }).check()
    case 'tick':
      return field.locator('input').setChecked(value === true)
    case 'select':
      await field.locator('select').selectOption({ label: choice(value) })
      return
    case 'checkboxes': {
      const wanted = (value as Json[]).map(choice)
      for (const label of await field.locator('label.yc-choice').all()) {
        await label.locator('input').setChecked(wanted.includes(((await label.textContent()) ?? '').trim()))
      }
      return
    }
    case 'file': {
      const file = await picture(field.page(), (value as { $file: string }).$file)
      await field.locator('input[type=file]').first().setInputFiles(file)
      return field.getByText(`${file.name} 已上传`).waitFor({ state: 'attached' })
    }
    // Worked out from other answers.
    case 'computed':
      return
    default:
      return rows(field, value)
  }
}

/** As many rows as there are answers. */
async function rows(list: Locator, value: Json): Promise<void> {
  if (!Array.isArray(value)) throw new Error(`Nobody knows how to answer ${JSON.stringify(value)} here.`)
  // A row may hold a list of its own.
  const row = list.locator(':scope > fieldset > ol > li.yc-row')
  for (let n = await row.count(); n < value.length; n++) {
    await list.locator(':scope > fieldset > [data-add]').click()
    await row.nth(n).waitFor()
  }
}

/** Everything that a schema says of one field, under whatever condition. */
function schemasAt(schema: FieldSchema, [name, ...rest]: string[]): FieldSchema[] {
  const { allOf = [], anyOf = [], oneOf = [], then, else: otherwise } = schema
  const branches = [...allOf, ...anyOf, ...oneOf, then, otherwise].filter((one) => typeof one === 'object')
  const layers = [schema, ...branches.flatMap((one) => schemasAt(one as FieldSchema, []))]
  if (name === undefined) return layers
  return layers.flatMap((layer) => {
    const inner = layer.properties?.[name] ?? (/^\d+$/.test(name) ? layer.items : undefined)
    return inner ? schemasAt(inner, rest) : []
  })
}

/** The words that stand beside a choice. */
function titleOf(schemas: FieldSchema[], value: Json): string {
  const ways = schemas.flatMap((one) => [one, ...(one.items ? [one.items] : [])]).flatMap(({ oneOf = [] }) => oneOf)
  return ways.find((way) => way.const === value)?.title ?? String(value)
}
