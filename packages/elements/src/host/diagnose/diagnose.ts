// Why a tag shows nothing, looked for from the page inwards: a plain report for whoever builds or supports the page.
import type { DiagnoseOptions, Diagnosis } from '../../page.ts'
import { addressOf } from './address.ts'
import { inquire, type Known } from './inquiry.ts'
import { onPage, placed } from './on-page.ts'
import { reach } from './reach.ts'
import { service } from './service.ts'
import { signIn } from './sign-in.ts'

/** Nothing in it is a token or personal: it is made to be pasted into a chat. */
export async function diagnose(tag: HTMLElement, known: Known, options: DiagnoseOptions = {}): Promise<Diagnosis> {
  const inquiry = inquire(tag, known)
  const { findings, facts } = inquiry
  onPage(inquiry)
  const api = addressOf(inquiry)
  const catalogue = api && (await reach(inquiry, api))
  if (api && catalogue) {
    await service(inquiry, api, catalogue)
    await signIn(inquiry, api, options)
  }
  // What the tag tells its reader, when nothing else explains it.
  if (findings.length === 0 && known.last && tag.shadowRoot?.querySelector('[data-trouble]')) {
    inquiry.pass(known.last, tag.localName)
  }
  if (findings.length === 0) placed(inquiry)
  return { ok: findings.length === 0, findings, facts }
}
