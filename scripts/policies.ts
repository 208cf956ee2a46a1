// Content-Security-Policies that a host may send, by name; `?csp=name` tries one on an example.

export interface Hosts {
  /** The origin that scripts may call. */
  api: string
  /** Fresh for each answer. */
  nonce: string
  /** Hashes of the scripts that a page pins. */
  hashes: string[]
}

const strict = ({ api }: Hosts): string => `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${api}`
const trusted = (by: Hosts): string => `${strict(by)}; require-trusted-types-for 'script'`
const rest = "object-src 'none'; base-uri 'none'"

/** A header by its name. */
type Policy = (by: Hosts) => Record<string, string>

const CSP = 'Content-Security-Policy'
export const POLICIES = {
  strict: (by) => ({ [CSP]: strict(by) }),
  'trusted-types': (by) => ({ [CSP]: trusted(by) }),
  'lit-html': (by) => ({ [CSP]: `${trusted(by)}; trusted-types lit-html 'allow-duplicates'` }),
  nonce: (by) => ({
    [CSP]: `script-src 'nonce-${by.nonce}' 'strict-dynamic'; style-src 'self'; connect-src ${by.api}; ${rest}; require-trusted-types-for 'script'`,
  }),
  hash: (by) => ({
    [CSP]: `default-src 'none'; script-src ${by.hashes.map((hash) => `'${hash}'`).join(' ')}; style-src 'self'; connect-src ${by.api}`,
  }),
  reports: (by) => ({
    [CSP]: `${rest}; report-uri /examples/reports`,
    // The icon is the page's own; browsers ask for it by themselves.
    [`${CSP}-Report-Only`]: `${trusted(by)}; img-src 'self'; ${rest}; report-uri /examples/reports`,
  }),
  /** Fails, as documented: Lit may not make its policy, and the HTML inside the tag stays. */
  'without-lit': (by) => ({ [CSP]: `${trusted(by)}; trusted-types portal` }),
  /** For a page whose style sheet names a font: Chromium checks that at once, used or not. */
  fonts: (by) => ({ [CSP]: `${trusted(by)}; font-src 'self'` }),
  frames: (by) => ({ [CSP]: `${trusted(by)}; frame-src 'self'; frame-ancestors 'self'` }),
} satisfies Record<string, Policy>

export type PolicyName = keyof typeof POLICIES
export const isPolicy = (name: string | null): name is PolicyName => name !== null && Object.hasOwn(POLICIES, name)
