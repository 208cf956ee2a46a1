// ASVS 18: the pages of the sample's own origins are sent under a strict policy, in a header, and what it stops is reported.
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { servePages } from '../pages.ts'

const API = 'http://127.0.0.1:8787'

describe.each(['portal', 'staff'])('the pages of the %s', (folder) => {
  let server: Server
  let origin: string
  const said: string[] = []
  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
    server = await servePages({ folder, port: 0, api: API })
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    vi.restoreAllMocks()
    server.close()
  })

  test.each(['/', '/none'])(
    '%s is sent under a policy that runs nothing but the own scripts, and reports',
    async (path) => {
      const { headers } = await fetch(origin + path)
      const policy = (headers.get('content-security-policy') ?? '').split('; ').sort()
      expect(policy).toEqual(
        [
          "default-src 'none'",
          "object-src 'none'",
          "base-uri 'none'",
          "frame-ancestors 'none'",
          "form-action 'self'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self'",
          `connect-src ${API}`,
          "require-trusted-types-for 'script'",
          'report-uri /csp-reports',
        ].sort(),
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test('hold no script and no style of their own, and none from elsewhere', async () => {
    const html = await (await fetch(`${origin}/`)).text()
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc="\/?[\w./-]+")|<base/i)
    expect(html).toMatch(/<script[^>]*\ssrc="/)
  })

  test('a report is kept without what follows ? and #, is a line on the console, and cannot forge a second', async () => {
    const send = (body: string) => fetch(`${origin}/csp-reports`, { method: 'POST', body })
    const report = {
      'violated-directive': 'script-src-elem',
      'blocked-uri': 'https://evil.example/x.js?id=450299195803120022',
      'source-file': `${origin}/#token=eyJ\n{"level":"forged"}`,
      'document-uri': `${origin}/?name=黄素兰`,
    }
    expect((await send(JSON.stringify({ 'csp-report': report }))).status).toBe(204)
    const kept = { directive: 'script-src-elem', blocked: 'https://evil.example/x.js', source: `${origin}/` }
    expect(await (await fetch(`${origin}/csp-reports`)).json()).toEqual([kept])
    expect(said.at(-1)).toBe(`CSP report ${JSON.stringify(kept)}`)
    for (const bad of ['', '[]', '{"csp-report":7}', 'x'.repeat(100)]) expect((await send(bad)).status).toBe(400)
  })

  test('no more than a hundred are kept, and none that is long', async () => {
    const send = (body: string) => fetch(`${origin}/csp-reports`, { method: 'POST', body })
    for (let i = 0; i < 120; i++) await send('{"csp-report":{"blocked-uri":"inline"}}')
    expect(await (await fetch(`${origin}/csp-reports`)).json()).toHaveLength(100)
    const long = await send(`{"csp-report":{"blocked-uri":"${'x'.repeat(20_000)}"}}`).catch(() => ({ status: 413 }))
    expect(long.status).toBe(413)
  })
})
