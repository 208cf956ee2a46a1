// What a page sees of the tags: their properties and events, without the code behind them.

/**
 * What a host gives: a token of an issuer that the county knows, or an assertion that the portal's backend has signed
 * and that the element itself exchanges for a short token.
 */
export type HostToken = string | { assertion: string }

/** What a host may give as the `token` property. */
export type TokenSource = string | (() => Promise<HostToken>)

/**
 * Detail of the bubbling, composed `service-token` event. The host answers at once with a promise:
 * `document.addEventListener('service-token', (e) => e.detail.answer(portal.token()))`.
 */
export interface TokenRequest {
  /** Why: nothing is held yet, what is held runs out, or the server refused it. */
  reason: 'start' | 'expiring' | 'refused'
  answer: (token: HostToken | Promise<HostToken>) => void
}

export interface DiagnoseOptions {
  /** Asks the page for a token too, which may open a sign-in dialog. */
  signIn?: boolean
}
/** One reason why nothing shows; docs/embedding.md lists the codes. */
export interface DiagnosisFinding {
  code: string
  /** Where to look: an attribute, a header, a file. */
  at: string
  says: string
  try: string
}
/** What `element.diagnose()` found out: plain, without a token or anything personal, to be pasted into a chat. */
export interface Diagnosis {
  /** Nothing was found. */
  ok: boolean
  findings: DiagnosisFinding[]
  facts: Record<string, string | number | boolean>
}

/** What every tag has. */
export interface KitElement extends HTMLElement {
  /** Base address of the API with the county, such as `https://api.example.gov.cn/v1/sample`. */
  api: string
  /** A token or what gives one; without it the host is asked by `service-token`. */
  token: TokenSource | undefined
  /** Says why nothing shows: `await document.querySelector('service-item').diagnose()`. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis>
}
/** What residents' tags have besides. */
export interface ServiceElement extends KitElement {
  /** Larger and plainer, for older eyes and hands. */
  elder: boolean
}
export type ServiceListElement = ServiceElement
export interface ServiceItemElement extends ServiceElement {
  /** Code of the item, such as `senior-card`. */
  item: string
}
export interface ServiceCaseElement extends ServiceElement {
  /** Id of the case; without it the reader's own cases are listed. */
  case: string | undefined
}
export interface StaffInboxElement extends KitElement {
  /** Shows the list again, as it is now, with the focus on the row of a case. */
  returnTo(id: string): Promise<void>
}
export interface StaffCaseElement extends KitElement {
  case: string
}

export type StaffCalendarElement = KitElement

/** Events of the tags; all bubble and cross shadow roots. */
export interface KitEvents {
  'service-token': CustomEvent<TokenRequest>
  'service-open-item': CustomEvent<{ id: string }>
  'service-submitted': CustomEvent<{ id: string; no: string }>
  'service-open-case': CustomEvent<{ id: string }>
  'service-close-case': CustomEvent
}

declare global {
  // With these, addEventListener knows the details.
  interface HTMLElementEventMap extends KitEvents {}
  interface DocumentEventMap extends KitEvents {}
}
