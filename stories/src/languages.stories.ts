// Every screen in both languages: nothing of the other one is left but names and what people wrote. What the server says is looked at in `test/`.
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { CaseView } from '@yichuang/client'
import type { Lang } from '@yichuang/definition'
import { expect, waitFor } from 'storybook/test'
import { loadWords } from '../../packages/elements/src/text/words.ts'
import { formOf, wholeForm } from './stage/field.ts'
import { foreign, readIn } from './stage/foreign.ts'
import { type Scene, scene } from './stage/play.ts'
import { API, serve } from './stage/serve.ts'
import { calendarsSeen, caseSeen, inboxSeen, itemSeen, summariesSeen, summarySeen } from './stage/views.ts'
import { county, scenarioNames, scenarioOf } from './stage/world.ts'

const meta: Meta = {
  title: 'Languages',
  // Not a picture for anybody: it stays out of the sidebar, and axe looks at the stories of the tags.
  tags: ['!dev', '!autodocs'],
  parameters: { a11y: { test: 'off' } },
  render: () => document.createElement('main'),
}
export default meta

/** Every scenario after each of its steps. */
const scenes: Scene[] = scenarioNames.flatMap((name) => scenarioOf(name).steps.map((_, n) => scene(name, n + 1)))
const begun = scenes.filter(({ state }) => state)
const staff = Object.keys(county.directory.people)
const at = scene('story-1', 1).at

/** The texts in which something of another language is left. */
const left = (texts: string[], lang: Lang): string[] => [
  ...new Set(texts.filter((text) => foreign(text, lang).length > 0).map((text) => text.trim())),
]

/** Draws a tag and gives what is read in it once it says `word`. */
async function read(tag: HTMLElement, lang: Lang, drawn: (root: ShadowRoot) => unknown): Promise<string[]> {
  if (!tag.isConnected) document.querySelector('main')?.replaceChildren(tag)
  const there = () => tag.shadowRoot && drawn(tag.shadowRoot)
  await waitFor(() => expect(there(), `${tag.localName}: ${drawn}`).toBeTruthy(), { timeout: 8000, interval: 10 })
  return readIn(tag, lang)
}

function tagOf(name: string, lang: Lang, more: Record<string, string> = {}): HTMLElement {
  const tag = document.createElement(name)
  for (const [key, value] of Object.entries({ api: API, lang, ...more })) tag.setAttribute(key, value)
  Object.assign(tag, { token: 'story' })
  return tag
}

/** The last scene of each scenario, and each that somebody could do something new with. */
const seen = new Set<string>()
const telling = begun.filter((shown, n) => {
  const can = `${JSON.stringify(shown.state.value)} ${shown.state.result ?? ''}`
  const last = begun[n + 1]?.state.id !== shown.state.id
  return (last || !seen.has(can)) && seen.add(can)
})

/** What the tags draw, with every form that a button opens. */
const walk = (lang: Lang): StoryObj => ({
  play: async () => {
    // What a reader's first look fetches.
    await loadWords(lang)
    const texts: string[] = []
    const opened = new Set<string>()
    for (const shown of telling) {
      const { id, applicant } = shown.state
      const busiest = (most: CaseView, view: CaseView) => (view.actions.length > most.actions.length ? view : most)
      const desk = staff.map((who) => caseSeen(shown, who, lang)).reduce(busiest)
      for (const [name, view] of [
        ['service-case', caseSeen(shown, applicant.id, lang)],
        ['staff-case', desk],
      ] as const) {
        serve({ [`GET /cases/${id}`]: () => view })()
        const tag = tagOf(name, lang, { case: id })
        texts.push(...(await read(tag, lang, (root) => root.textContent?.includes(shown.state.no))))
        for (const { event, form } of view.actions) {
          const button = tag.shadowRoot?.querySelector<HTMLElement>(`button[data-event="${event}"]`)
          if (!form || !button || opened.has(name + event)) continue
          opened.add(name + event)
          button.click()
          texts.push(...(await read(tag, lang, (root) => root.querySelector('.form-card .yc-form'))))
        }
      }
    }
    for (const who of staff) {
      serve({ 'GET /inbox': () => inboxSeen(begun, who, lang, at) })()
      texts.push(...(await read(tagOf('staff-inbox', lang), lang, (root) => root.querySelector('#inbox-title'))))
    }
    serve({
      'GET /items': () => summariesSeen(lang),
      'GET /items/senior-card': () => itemSeen(lang, at),
      'GET /cases': () => begun.map((shown) => summarySeen(shown, shown.state.applicant.id, lang)),
    })()
    texts.push(...(await read(tagOf('service-list', lang), lang, (root) => root.querySelector('.service'))))
    texts.push(...(await read(tagOf('service-case', lang), lang, (root) => root.querySelector('.mine'))))
    const guide = tagOf('service-item', lang, { item: 'senior-card' })
    texts.push(...(await read(guide, lang, (root) => root.querySelector('#start'))))
    guide.shadowRoot?.querySelector<HTMLElement>('#start')?.click()
    texts.push(...(await read(guide, lang, (root) => root.querySelector('.yc-form'))))
    for (const which of ['review', 'receipt', 'calendar'] as const) texts.push(...(await further[which](lang)))
    await expect(texts.length).toBeGreaterThan(1000)
    await expect(left(texts, lang).join('\n')).toBe('')
  },
})

/** What comes after the form, and what staff keep beside the cases. */
const further = {
  review: async (lang: Lang) => {
    const form = wholeForm({ lang, elder: false })
    const texts: string[] = []
    const main = () => form.shadowRoot?.querySelector<HTMLElement>('.yc-main')
    texts.push(...(await read(form, lang, () => main())))
    while (!form.shadowRoot?.querySelector('.yc-review')) {
      const before = form.shadowRoot?.textContent
      main()?.click()
      texts.push(...(await read(form, lang, (root) => root.textContent !== before)))
      await expect(form.shadowRoot?.querySelector('[part="summary"]')).toBeNull()
    }
    return texts
  },
  receipt: async (lang: Lang) => {
    const made = scene('unanswered', 1)
    serve({
      'GET /items/senior-card': () => {
        const item = itemSeen(lang, made.at)
        return { ...item, require: [], form: formOf('/consent/agreed', item.form) }
      },
      'POST /cases': () => caseSeen(made, made.state.applicant.id, lang),
    })()
    const tag = tagOf('service-item', lang, { item: 'senior-card' })
    const next = async (press: string, then: string) => {
      await read(tag, lang, (root) => root.querySelector(press))
      tag.shadowRoot?.querySelector<HTMLElement>(press)?.click()
      return read(tag, lang, (root) => root.querySelector(then))
    }
    await next('#start', '[type=checkbox]')
    await next('.yc-main', '.yc-review')
    return next('.yc-main', '#receipt-title')
  },
  calendar: async (lang: Lang) => {
    serve({
      'GET /calendars': () =>
        calendarsSeen('2026-11-10T09:00:00+08:00', { reader: 'publisher1', proposed: true, lang }),
    })()
    const tag = tagOf('staff-calendar', lang)
    await read(tag, lang, (root) => root.querySelector('[data-doubt]'))
    tag.shadowRoot?.querySelector<HTMLElement>('[data-doubt]')?.click()
    return read(tag, lang, (root) => root.querySelector('#reason'))
  },
}

export const TheTagsInEnglish: StoryObj = walk('en')
export const TheTagsInChinese: StoryObj = walk('zh-CN')
