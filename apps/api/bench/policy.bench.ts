// How much of a read request goes into who asks, what he may and what he sees: authentication, policy and masking.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, hashOf, type Json } from '@yichuang/definition'
import { type Actor, compile, decide } from '@yichuang/flow'
import { Bench } from 'tinybench'
import { readCounty } from '../../../scripts/county.ts'
import type { Figure } from '../../../scripts/figure.ts'
import { readFolder } from '../../../scripts/folder.ts'
import { ORIGINS, publish, startApi } from '../../../scripts/sample.ts'
import { identify } from '../src/auth/identify.ts'
import { Calendars } from '../src/county/calendar/in-force.ts'
import type { Work } from '../src/county/work.ts'
import type { Host } from '../src/host.ts'
import { gate, permits } from '../src/policy/permits.ts'
import { relationsTo } from '../src/policy/relations.ts'
import { caseView } from '../src/views/case.ts'
import { intake } from './intake.ts'
import { median } from './median.ts'

export const figure: Figure = {
  name: 'policy',
  says: 'authentication, policy and masking to the whole request that reads a case',
  limit: 0.2,
  measure: policyToRead,
}

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const NOW = '2026-03-02T09:00:00+08:00'
/** The sample's clock runs on while the bench starts. */
const MINUTE = 60_000

/** The parts in this process, the whole over HTTP on local workerd, both in one run. */
async function policyToRead(): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'yichuang-bench-'))
  const api = await startApi({ data })
  try {
    if (!publish().ok) throw new Error('not published')
    const ask = async <T>(path: string, json?: unknown, token?: string): Promise<T> => {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      }
      const sent = json === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(json) }
      const answer = await fetch(`${ORIGINS.api}${path}`, sent)
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
      return (await answer.json()) as T
    }
    await ask('/sample/clock', { at: NOW })
    const tokenOf = async (person: string) => (await ask<{ token: string }>('/sample/issuer/token', { person })).token
    const clerk = await tokenOf('clerkA')
    const supervisor = await tokenOf('supervisor1')
    const taken = { item: 'senior-card', applicant: { name: '黄素兰' }, form: intake() }
    const { id } = await ask<{ id: string }>('/v1/sample/cases', taken, clerk)
    const parts = await inProcess(supervisor)

    const bench = new Bench({ time: 3000, warmupTime: 1000 })
    bench.add('read', () => ask(`/v1/sample/cases/${id}`, undefined, supervisor).then(() => {}))
    bench.add('authentication', parts.authentication)
    bench.add('policy', parts.policy)
    bench.add('masked', parts.masked)
    bench.add('plain', parts.plain)
    await bench.run()
    const masking = Math.max(0, median(bench, 'masked') - median(bench, 'plain'))
    const own = median(bench, 'authentication') + median(bench, 'policy') + masking
    const ms = (n: number) => n.toFixed(3)
    console.log(
      `      read ${ms(median(bench, 'read'))} ms; authentication ${ms(median(bench, 'authentication'))}, policy ${ms(median(bench, 'policy'))}, masking ${ms(masking)}`,
    )
    return own / median(bench, 'read')
  } finally {
    await api.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** A supervisor reads: nothing of the case is his, so everything personal is masked. */
async function inProcess(token: string) {
  const { people: _, ...county } = readCounty('sample')
  const { bundle } = build(readFolder(at('workflows')).sources, 'senior-card')
  if (!bundle) throw new Error('senior-card does not build')
  const item = compile(bundle, { version: 1, hash: hashOf(bundle as unknown as Json) })
  const world = { county }
  const actorOf = (person: string): Actor => {
    const { name, posts } = county.directory.people[person] ?? { name: '', posts: [] }
    return { id: person, name, kind: 'staff', assurance: 4, posts: posts.map(({ post, unit }) => ({ post, unit })) }
  }
  const start = {
    caseId: 'case_x',
    caseNo: '1',
    applicant: { id: 'p_x', name: '黄素兰' },
    channel: 'window' as const,
  }
  const command = { id: 'x', event: 'start', payload: intake(), actor: actorOf('clerkA'), at: NOW, start }
  const { state, entries } = decide(item, null, command, world)
  if (!state) throw new Error('the case was not taken in')
  const actor = actorOf('supervisor1')
  const work: Work = {
    ...{ actor, county, files: county, world, now: NOW, lang: 'zh-CN', compiled: new Map() },
    calendars: new Calendars([]),
    log: () => {},
  }
  const desks = [{ post: 'windowClerk', unit: '450204099' }]
  const file = { item, state, entries, documents: [], files: [] }
  const host = { fetch: (url: string, options: RequestInit) => fetch(url, options) } as unknown as Host
  const jwks = `${ORIGINS.api}/sample/issuer/jwks.json`
  const issuers = county.county.issuers.map((one) => ({ ...one, jwks }))
  const where = { county: { ...county, county: { ...county.county, issuers } }, host, now: Date.parse(NOW) + MINUTE }
  const bearer = relationsTo({ item, state, desks }, work)
  if (!permits('case.read', bearer)) throw new Error('the supervisor may not read the case')
  return {
    authentication: async () => void (await identify(`Bearer ${token}`, where)),
    policy: () => {
      gate('case.read', actor, 'zh-CN')
      permits('case.read', relationsTo({ item, state, desks }, work))
    },
    masked: () => void caseView(work, file, { as: 'staff', hides: [], bearer }),
    plain: () => void caseView(work, file, { as: 'staff', hides: [], bearer: { is: ['applicant'], state: 'open' } }),
  }
}
