// How much a submit costs over the bare minimum: both workers on local workerd, asked in turn in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bench } from 'tinybench'
import type { Figure } from '../../../scripts/figure.ts'
import { ORIGINS, publish, startApi, startWorker } from '../../../scripts/sample.ts'
import { intake } from './intake.ts'
import { median } from './median.ts'

const BARE_PORT = 8791

export const figure: Figure = {
  name: 'submit',
  says: 'submit to a bare Durable Object with a JWT and two rows',
  limit: 3,
  measure: submitToBare,
}

/** Answers the ratio of the medians of a whole HTTP request. */
async function submitToBare(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'yichuang-bench-'))
  const api = await startApi({ data })
  const jwks = await (await fetch(`${ORIGINS.api}/sample/issuer/jwks.json`)).text()
  const bare = await startWorker({
    folder: 'apps/api/bench',
    config: 'wrangler.bare.jsonc',
    port: BARE_PORT,
    data: join(data, 'bare'),
    ready: '/',
    vars: { JWKS: jwks },
  })
  try {
    const published = publish()
    if (!published.ok) throw new Error(published.lines)
    const minted = await fetch(`${ORIGINS.api}/sample/issuer/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'clerkA' }),
    })
    const { token } = (await minted.json()) as { token: string }
    const body = JSON.stringify({ item: 'senior-card', applicant: { name: '黄素兰' }, form: intake() })
    const post = async (url: string) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body,
      })
      const said = await answer.text()
      if (answer.status !== 201) throw new Error(`${url} answered ${answer.status}: ${said}`)
    }
    const bench = new Bench({ time: 6000, warmupTime: 2000 })
    bench.add('submit', () => post(`${ORIGINS.api}/v1/sample/cases`))
    bench.add('bare', () => post(`http://127.0.0.1:${BARE_PORT}/`))
    await bench.run()
    console.log(
      `      submit ${median(bench, 'submit').toFixed(2)} ms, bare ${median(bench, 'bare').toFixed(2)} ms (median of a request)`,
    )
    return median(bench, 'submit') / median(bench, 'bare')
  } finally {
    await Promise.all([api.stop(), bare.stop()])
    rmSync(data, { recursive: true, force: true })
  }
}
