// The client: every call of the HTTP API, typed by the wire.
import type { Json, Lang } from '@yichuang/definition'
import { bodyOf, errorOf } from './answer.ts'
import { type Asking, ask, type Question } from './ask.ts'
import type { Attempt } from './attempt.ts'
import { upload, type Watching } from './upload.ts'
import type {
  ActBody,
  CaseSummary,
  CaseView,
  FileView,
  Inbox,
  ItemSummary,
  ItemView,
  Look,
  Me,
  RevealBody,
  Revealed,
  SubmitBody,
  Verified,
} from './wire.ts'
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
  /** Masked fields in plain; the server writes down who asked and why. */
  reveal(id: string, body: RevealBody, attempt: Attempt): Promise<Revealed>
  /** Who has looked at the data of the reader's own case. */
  looks(id: string, signal?: AbortSignal): Promise<Look[]>
  /** In chunks when it is larger than half a megabyte; a file that was begun goes on from where the server is. */
  upload(file: File, attempt: Attempt, watching?: Watching): Promise<FileView>
  /** Bytes of a clean file. */
  download(id: string, signal?: AbortSignal): Promise<Blob>
  /** A picture to be drawn on a canvas and nothing else; also before a scanner has looked at it. */
  preview(id: string, signal?: AbortSignal): Promise<Blob>
  inbox(signal?: AbortSignal): Promise<Inbox>
  /** The same list as a CSV file for spreadsheets. */
  inboxTable(signal?: AbortSignal): Promise<Blob>
  me(signal?: AbortSignal): Promise<Me>
  verify(id: string, signal?: AbortSignal): Promise<Verified>
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

  const bytes = async (path: string, signal?: AbortSignal): Promise<Blob> => {
    const answer = await ask(by, {
      signed: true,
      signal,
      send: (headers, s) => send(base + path, { headers, signal: s }),
    })
    if (!answer.ok) throw await errorOf(answer, lang)
    return answer.blob()
  }

  const caseAt = (id: string, part: string): string => `/cases/${encodeURIComponent(id)}${part}`

  return {
    items: (signal) => read('/items', false, signal),
    item: (id, { version, signal } = {}) =>
      read(`/items/${encodeURIComponent(id)}${version === undefined ? '' : `@${version}`}`, false, signal),
    submit: (body, attempt) => post('/cases', body, attempt),
    cases: (signal) => read('/cases', true, signal),
    case: (id, signal) => read(caseAt(id, ''), true, signal),
    act: (id, body, attempt) => post(caseAt(id, '/events'), body, attempt),
    reveal: (id, body, attempt) => post(caseAt(id, '/reveal'), body, attempt),
    looks: (id, signal) => read(caseAt(id, '/looks'), true, signal),
    inbox: (signal) => read('/inbox', true, signal),
    inboxTable: (signal) => bytes('/inbox.csv', signal),
    me: (signal) => read('/me', true, signal),
    verify: (id, signal) => read(caseAt(id, '/verify'), true, signal),
    calendars: (signal) => read('/calendars', true, signal),
    proposeCalendar: (calendar, attempt) => post('/calendars', { calendar }, attempt),
    decideCalendar: (no, body, attempt) => post(`/calendars/${no}/decision`, body, attempt),
    upload: (file, attempt, watching) => upload({ base, by, lang, fetch: options.fetch }, file, attempt, watching),
    download: (id, signal) => bytes(`/files/${encodeURIComponent(id)}`, signal),
    preview: (id, signal) => bytes(`/files/${encodeURIComponent(id)}/preview`, signal),
  }
}
