// The limit to measure against: a bare Durable Object that answers HTTP, verifies a JWT and inserts two rows.
import { DurableObject } from 'cloudflare:workers'
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'

interface Env {
  BARE: DurableObjectNamespace<Bare>
  JWKS: string
}

export class Bare extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS a (id TEXT PRIMARY KEY, body TEXT NOT NULL)')
    ctx.storage.sql.exec('CREATE TABLE IF NOT EXISTS b (id TEXT PRIMARY KEY, who TEXT NOT NULL)')
  }

  put(id: string, body: string, who: string): string {
    return this.ctx.storage.transactionSync(() => {
      this.ctx.storage.sql.exec('INSERT INTO a (id, body) VALUES (?, ?)', id, body)
      this.ctx.storage.sql.exec('INSERT INTO b (id, who) VALUES (?, ?)', id, who)
      return id
    })
  }
}

let keys: ReturnType<typeof createLocalJWKSet> | undefined

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method !== 'POST') return new Response('ready')
    keys ??= createLocalJWKSet(JSON.parse(env.JWKS) as JSONWebKeySet)
    const { payload } = await jwtVerify(request.headers.get('authorization')?.slice(7) ?? '', keys, {
      algorithms: ['ES256'],
    })
    const body = await request.text()
    const stub = env.BARE.get(env.BARE.idFromName('bare'))
    const id = await stub.put(crypto.randomUUID(), body, String(payload.sub))
    return Response.json({ id }, { status: 201 })
  },
}
