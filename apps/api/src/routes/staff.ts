// The inbox, and who the caller is.
import { answered, type C, countyId, storeOf, whoIs } from '../http/context.ts'

export async function getInbox(c: C): Promise<Response> {
  const who = await whoIs(c)
  return answered(c, await storeOf(c).ask(countyId(c), { kind: 'inbox', who, lang: c.get('lang') }))
}

export async function getMe(c: C): Promise<Response> {
  const who = await whoIs(c)
  return answered(c, await storeOf(c).ask(countyId(c), { kind: 'me', who, lang: c.get('lang') }))
}
