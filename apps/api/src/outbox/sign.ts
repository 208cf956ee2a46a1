// Signatures of the Standard Webhooks scheme: one for each key, so that a receiver may know either.
import { Webhook } from 'standardwebhooks'

export interface Signed {
  id: string
  body: string
  /** This attempt's time by the machine's clock: receivers hold it against their own and refuse old ones. */
  at: Date
}

/** The three headers. @throws when a secret is not `whsec_` and base64 of 24 to 64 bytes. */
export function signedHeaders({ id, body, at }: Signed, secrets: readonly string[]): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  }
}

/** 24 to 64 bytes are 32 to 88 letters of base64. */
export const isSecret = (secret: string | undefined): secret is string =>
  secret !== undefined && /^whsec_[A-Za-z0-9+/]{32,86}={0,2}$/.test(secret) && secret.slice(6).length % 4 === 0
