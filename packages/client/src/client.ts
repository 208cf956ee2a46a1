// The client: every call of the HTTP API, typed by the wire.
import type { Json, Lang } from '@yichuang/definition'
import { bodyOf, errorOf } from './answer.ts'
import { type Asking, ask, type Question } from './ask.ts'
import type { Attempt } from './attempt.ts'
import { sendFile } from './upload.ts'
import type { ActBody, CaseSummary, CaseView, FileView, Inbox, ItemSummary, ItemView, Me, SubmitBody } from './wire.ts'
import type { CalendarDecided, CalendarsView, DecideCalendarBody } from './wire-calendar.ts'

export interface ClientOptions extends Omit<Asking, 'lang'> {
  /** Base address with the county: `https://api.example.gov.cn/v1/sample`. */
  api: string
  lang?: Lang
  /** Replaces the global fetch, for uploads too (which then report no progress). */
  fetch?: typeof fetch
}

export interface Client {
  items(signal?: AbortSignal): Promise<ItemSummary[]>
  item(id: string, options?: { version?: number; signal?: AbortSignal }): Promise<ItemView>
  submit(body: SubmitBody, attempt: Attempt): Promise<CaseView>
  /** The reader's own cases. */
  cases(signal?: AbortSignal): Promise<CaseSummary[]>
  case(id: string, signal?: AbortSignal): Promise<CaseView>
  act(id: string, body: ActBody, attempt: Attempt): Promise<CaseView>
  upload(file: File, attempt: Attempt, progress?: (part: number) => void): Promise<FileView>
  download(id: string, signal?: AbortSignal): Promise<Blob>
  inbox(signal?: AbortSignal): Promise<Inbox>
  me(signal?: AbortSignal): Promise<Me>
  calendars(signal?: AbortSignal): Promise<CalendarsView>
  proposeCalendar(calendar: Json, attempt: Attempt): Promise<CalendarsView>
  decideCalendar(no: number, body: DecideCalendarBody, attempt: Attempt): Promise<CalendarDecided>
}

/**
 * Speaks to one county's API. Every call resolves with what the wire says or rejects with a ClientError.
 *
 * `const client = createClient({ api: 'https://api.example.gov.cn/v1/sample', token: () => portal.token() })`
 */
export function createClient(options: ClientOptions): Client {
  const base = options.api.replace(/\/+$/, '')
  const lang = options.lang ?? 'zh-CN'
  const by: Asking = { ...options, lang }
  // Looked up at each call: a host may replace fetch after this script ran.
  const send: typeof fetch = (...args) => (options.fetch ?? fetch)(...args)

  const read = async <T>(path: string, signed: boolean, signal?: AbortSignal): Promise<T> =>
    bodyOf<T>(await ask(by, { signed, signal, send: (headers, s) => send(base + path, { headers, signal: s }) }), lang)

  const write = async <T>(attempt: Attempt, one: Question['send']): Promise<T> =>
    bodyOf<T>(await ask(by, { signed: true, attempt, send: one }), lang)

  const post = <T>(path: string, body: unknown, attempt: Attempt): Promise<T> => {
    const text = JSON.stringify(body)
    return write<T>(attempt, (headers, signal) =>
      send(base + path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: text,
        signal,
      }),
    )
  }

  return {
    items: (signal) => read('/items', false, signal),
    item: (id, { version, signal } = {}) =>
      read(`/items/${encodeURIComponent(id)}${version === undefined ? '' : `@${version}`}`, false, signal),
    submit: (body, attempt) => post('/cases', body, attempt),
    cases: (signal) => read('/cases', true, signal),
    case: (id, signal) => read(`/cases/${encodeURIComponent(id)}`, true, signal),
    act: (id, body, attempt) => post(`/cases/${encodeURIComponent(id)}/events`, body, attempt),
    inbox: (signal) => read('/inbox', true, signal),
    me: (signal) => read('/me', true, signal),
    calendars: (signal) => read('/calendars', true, signal),
    proposeCalendar: (calendar, attempt) => post('/calendars', { calendar }, attempt),
    decideCalendar: (no, body, attempt) => post(`/calendars/${no}/decision`, body, attempt),
    upload: (file, attempt, progress) =>
      write(attempt, (given, signal) => {
        const type = file.type || 'application/octet-stream'
        const headers = { ...given, 'content-type': type, 'x-file-name': encodeURIComponent(file.name) }
        const url = `${base}/files`
        if (options.fetch) return send(url, { method: 'POST', headers, body: file, signal })
        return sendFile({ url, headers, body: file, signal, progress: progress ?? (() => {}) })
      }),
    download: async (id, signal) => {
      const path = `/files/${encodeURIComponent(id)}`
      const answer = await ask(by, {
        signed: true,
        signal,
        send: (headers, s) => send(base + path, { headers, signal: s }),
      })
      if (!answer.ok) throw await errorOf(answer, lang)
      return answer.blob()
    },
  }
}
