// Who is told what when something has happened to a case, in words that hold nothing about a person.
import {
  countyIn,
  type Lang,
  MESSAGES,
  type MessageText,
  type News,
  renderMessage,
  sayText,
  sentencesOf,
} from '@yichuang/definition'
import { type CaseState, clocks, type Entry, type Item, seated, tasks } from '@yichuang/flow'
import { newId } from '../county/store/ids.ts'
import { unitName } from '../views/place.ts'
import { sayTitles } from '../views/titles.ts'
import type { Step } from './happened.ts'
import { CHANNELS, type Channel, type Note } from './note.ts'

/**
 * The applicant hears at most once of one entry: by the service's own message for this event, else by the flow's `notify`
 * to him, else, when a notice was issued, by what the kit says to such news. Desks hear what `notify` tells them.
 * `unit`: code of the office that has the case.
 */
export function notesOf(step: Step & { unit: string }): Note[] {
  const { item, state, entry, world } = step
  const told = entry.effects
    .filter(({ type }) => type === 'notify')
    .map(({ params }) => ({
      to: seated(item, state, { world, desk: String(params['to']) }),
      text: String(params['text']),
    }))
  const toDesks = told.flatMap(({ to, text }) => {
    if (!to || to.party === state.applicant.id) return []
    if (to.party !== undefined) return [noteTo(step, { to: { person: to.party }, news: 'desk', texts: [text] })]
    if (to.post === undefined) return []
    const { post, unit } = to
    return [noteTo(step, { to: { post, ...(unit === undefined ? {} : { unit }) }, news: 'desk', texts: [text] })]
  })
  const toHim = told.find(({ to }) => to?.party === state.applicant.id)?.text
  const own = item.bundle.service.messages?.[entry.event]
  const issued = entry.effects.some(({ type }) => type === 'document')
  const news = newsOf(step)
  const texts = [own, toHim].filter((text) => text !== undefined)
  if (!texts.length && !issued) return toDesks.filter((note) => note !== undefined)
  const by = channelOf(item, state)
  const note = noteTo(step, { to: { person: state.applicant.id, ...(by ? { by } : {}) }, news, texts })
  return [...toDesks, note].filter((one) => one !== undefined)
}

function newsOf({ item, state, entry, world }: Step): News {
  if (entry.event === 'start') return 'received'
  if (entry.kind === 'timer') return 'limitPassed'
  if (entry.effects.some(({ type }) => type === 'result')) return 'result'
  return tasks(item, state, world).some(({ party }) => party === state.applicant.id) ? 'correction' : 'document'
}

interface Telling {
  to: Note['to']
  news: Note['news']
  /** The first of which a sentence can stand; then the kit's own. */
  texts: MessageText[]
}

function noteTo(step: Step & { unit: string }, { to, news, texts }: Telling): Note | undefined {
  const { state, item, entry, world } = step
  const text: Note['text'] = {}
  for (const lang of world.county.county.languages) {
    const said = sayFirst(step, texts, lang) || (news === 'desk' ? '' : fill(step, MESSAGES[news][lang], lang))
    if (said) text[lang] = said
  }
  if (!Object.keys(text).length) return undefined
  const { id, no } = state
  const county = world.county.county.id
  return { id: newId('msg'), county, case: id, no, item: item.id, event: entry.event, news, at: entry.at, to, text }
}

function sayFirst(step: Step & { unit: string }, texts: MessageText[], lang: Lang): string {
  const { bundle } = step.item
  for (const text of texts) {
    const at = `/service/messages/${step.entry.event}`
    const said = fill(
      step,
      sentencesOf(text).map((sentence) => sayText(bundle, lang, sentence, at)),
      lang,
    )
    if (said) return said
  }
  return ''
}

function fill({ item, state, entry, world, unit }: Step & { unit: string }, text: MessageText, lang: Lang): string {
  const { bundle } = item
  // Counting days costs; most messages name none.
  const next = sentencesOf(text).some((sentence) => sentence.includes('{due}'))
    ? nextDay(item, state, { entry, world })
    : undefined
  return renderMessage(
    text,
    {
      item: sayText(bundle, lang, bundle.service.name, '/service/name'),
      case: state.no,
      state: sayTitles(bundle, lang, entry.to),
      due: next?.due ?? '',
      provisional: next?.provisional ?? false,
      unit: unit && unitName(countyIn(world.county, lang), unit),
    },
    lang,
  )
}

/** The earliest day by which somebody must do something, from those that are not past. */
function nextDay(item: Item, state: CaseState, { entry, world }: { entry: Entry; world: Step['world'] }) {
  const open = clocks(item, state, world, entry.at).filter((clock) => clock.state === 'running' && !clock.late)
  return open.sort((a, b) => (a.due < b.due ? -1 : 1))[0]
}

/** Only a wish that is one of the known goes out: whatever else stands there was typed by somebody. */
function channelOf({ bundle }: Item, { data }: CaseState): Channel | undefined {
  const form = data[bundle.service.start.form] as { delivery?: { notifyBy?: unknown } } | undefined
  return CHANNELS.find((channel) => channel === form?.delivery?.notifyBy)
}
