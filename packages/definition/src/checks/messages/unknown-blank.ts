// A message lies open on somebody's screen: it may say the few things of a case that are not about a person, no more.

import { BLANKS, blanksIn, isBlank } from '../../message/blanks.ts'
import { sentencesOf } from '../../message/render.ts'
import type { Check, Finding } from '../check.ts'
import { effectsOf } from '../effects.ts'

interface Said {
  text: string
  at: string
}

/** Asks the messages of the service, the texts of `notify`, and every translation of either. */
export const unknownBlank: Check = {
  code: 'definition/unknown-blank',
  find: ({ bundle: { service, text }, chart }) => {
    const messages = Object.entries(service.messages ?? {})
    const strangers = messages
      .filter(([name]) => name !== 'start' && !(name in service.events) && !(name in service.limits))
      .map(
        ([name]): Finding => ({ code: 'definition/unknown-event', at: `/service/messages/${name}`, params: { name } }),
      )
    const said: Said[] = [
      ...messages.flatMap(([name, of]) =>
        sentencesOf(of).map((one, i) => ({
          text: one,
          at: `/service/messages/${name}${typeof of === 'string' ? '' : `/${i}`}`,
        })),
      ),
      ...effectsOf(chart, 'notify').map(({ params, at }) => ({
        text: String(params['text']),
        at: `${at}/params/text`,
      })),
    ]
    const sources = new Set(said.map(({ text: source }) => source))
    const translated = Object.entries(text).flatMap(([lang, words]) =>
      Object.entries(words)
        .filter(([source]) => sources.has(source) || sources.has(source.slice(source.indexOf('|') + 1)))
        .map(([source, words]) => ({ text: String(words), at: `/text/${lang}/${escaped(source)}` })),
    )
    return [
      ...strangers,
      ...[...said, ...translated].flatMap(({ text: words, at }) =>
        blanksIn(words)
          .filter((name) => !isBlank(name))
          .map((name): Finding => ({ at, params: { name, allowed: BLANKS.map((blank) => `{${blank}}`).join(' ') } })),
      ),
    ]
  },
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1')
