// Whether the service or the case that the tag names is there, and whether the clocks agree.
import { ask } from './ask.ts'
import type { Inquiry } from './inquiry.ts'
import { problemsIn } from './problems-in.ts'
import type { Listed } from './reach.ts'

/** Seconds that a browser's clock may be off: as long as an assertion lives. */
const APART = 120

export async function service(inquiry: Inquiry, api: URL, catalogue: Listed[]): Promise<void> {
  const { tag, kind, facts } = inquiry
  const { item = tag.getAttribute('item'), case: id = tag.getAttribute('case') } = tag as {
    item?: string
    case?: string
  }
  if (kind === 'staff-case' && !id) inquiry.find('missing', 'case', { name: 'case' })
  if (kind === 'service-item' && !item) return inquiry.find('missing', 'item', { name: 'item' })
  if (kind === 'service-list' && catalogue.length === 0) return inquiry.find('empty-catalogue', 'api')
  // Any item tells the time.
  const asked = (kind === 'service-item' && item) || catalogue[0]?.id
  if (!asked) return
  const before = Date.now()
  const answer = await ask(inquiry, `${api.href}/items/${encodeURIComponent(asked)}`)
  if (typeof answer === 'string') return
  const { version, status, now } = (answer.body ?? {}) as Record<string, unknown>
  const there = Date.parse(String(now))
  if (there > 0) clock(inquiry, there, (before + Date.now()) / 2)
  if (kind !== 'service-item') return
  facts['item'] = asked
  if (answer.status === 404) {
    const ids = catalogue.map((one) => one.id)
    return inquiry.find('unknown-item', 'item', { item: asked, known: ids.slice(0, 10).join(', ') || '-' })
  }
  for (const one of problemsIn(answer.body)) inquiry.pass(one, 'item')
  if (answer.status !== 200) return
  if (typeof version === 'number') facts['version'] = version
  if (status !== 'active') inquiry.find('item-closed', 'item', { item: asked, status: String(status) })
}

function clock(inquiry: Inquiry, there: number, here: number): void {
  const seconds = Math.round((there - here) / 1000)
  inquiry.facts['clockAheadSeconds'] = seconds
  const time = (at: number) => new Date(at).toISOString().replace(/\.\d+/, '')
  if (Math.abs(seconds) > APART) inquiry.find('clock', 'clock', { there: time(there), here: time(here) })
}
