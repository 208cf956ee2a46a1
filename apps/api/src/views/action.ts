// The buttons of a case: what this reader could do now, and in words why not.
import type { ActionView } from '@yichuang/client'
import {
  type Bundle,
  type FieldSchema,
  type Json,
  type Lang,
  missing,
  type Pointer,
  say,
  sayText,
  type Trouble,
} from '@yichuang/definition'
import { type CaseState, type Item, type Offer, offers } from '@yichuang/flow'
import type { Work } from '../county/work.ts'
import { placesOf } from '../policy/classes.ts'
import { startForm } from '../policy/masked-form.ts'
import { type FormContext, formView, listedForm, seenValue } from './form.ts'
import { sayTitles } from './titles.ts'

/** Acts of other desks are left out; what this reader's own desk may not do just now is shown with its reasons. */
export function actionsOf(work: Work, item: Item, state: CaseState, context: FormContext): ActionView[] {
  const { actor, world, now, lang } = work
  return offers(item, state, actor, world, now).map((offer) => {
    const { event, title, weight, form, only, refused } = offer
    for (const { code, at } of refused.filter((one) => one.code === 'flow/broken-rule')) {
      work.log({ level: 'error', what: 'actions', item: `${item.id}@${item.version}`, code, at })
    }
    const view = form === undefined ? undefined : formView(form, { ...context, data: state.data })
    const value = startValue(offer, state, context)
    return {
      event,
      title: sayText(item.bundle, lang, title, `/service/events/${event}/title`),
      weight,
      refused: refused.map((refusal) => say(inLanguage(item.bundle, lang, refusal), lang)),
      ...(view ? { form: view } : {}),
      ...(value === undefined ? {} : { value }),
      ...(only ? { only } : {}),
    }
  })
}

/** An item's own sentences in the reader's language; the table's are translated when they are said. */
export function inLanguage(bundle: Bundle, lang: Lang, trouble: Trouble): Trouble {
  const { says, try: way, params } = trouble
  // Titles of fields and desks come as the author wrote them.
  const said = Object.entries(params ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' ? sayTitles(bundle, lang, value) : value,
  ])
  return {
    ...trouble,
    ...(params ? { params: Object.fromEntries(said) } : {}),
    ...(says === undefined ? {} : { says: sayText(bundle, lang, says) }),
    ...(way === undefined ? {} : { try: sayText(bundle, lang, way) }),
  }
}

/** A scoped form starts from what is there; a form that lists fields starts from those that are missing. */
function startValue(
  { form, only }: Offer,
  { data }: CaseState,
  { bundle, sight, hides = [] }: FormContext,
): Json | undefined {
  if (form === undefined) return undefined
  const given = data[form]
  if (only) {
    if (given === undefined) return undefined
    const place = placesOf(bundle.forms[form]?.schema ?? {})
    return seenValue(form, sight ? startForm(place, given, { sight, open: only }) : given, hides)
  }
  const listing = Object.entries(bundle.forms[form]?.schema.properties ?? {}).find(([, field]) => listedForm(field))
  if (!listing) return undefined
  const [name, field] = listing
  const listed = listedForm(field) ?? ''
  const lacking: Pointer[] = missing(bundle.forms[listed]?.schema ?? ({} as FieldSchema), data[listed] ?? {})
  return lacking.length ? { [name]: lacking } : undefined
}
