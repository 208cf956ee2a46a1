// What the README promises: `npm start` prints three addresses that answer, data survives a restart, a broken item is named.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test, vi } from 'vitest'
import { ORIGINS, publish } from '../../../scripts/sample.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'yichuang-start-'))
const env = { ...process.env, YICHUANG_DATA: data }
let running: ChildProcess | undefined
const HUANG = '450299195803120022'

afterAll(async () => {
  if (running) await stop(running)
  rmSync(data, { recursive: true, force: true })
})

test('npm start prints three addresses, and each of them answers', async () => {
  const { child, said } = await start()
  running = child
  for (const origin of Object.values(ORIGINS)) expect(said).toContain(origin)
  const portal = await fetch(`${ORIGINS.portal}/senior-card.html`)
  const policy = portal.headers.get('content-security-policy')?.split('; ')
  expect(policy).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]),
  )
  expect(await portal.text()).toContain('<service-item')
  expect((await fetch(`${ORIGINS.portal}/yichuang/yichuang.js`)).headers.get('content-type')).toMatch(/javascript/)
  expect(await (await fetch(`${ORIGINS.staff}/`)).text()).toContain('工作台')
  expect(await (await fetch(`${ORIGINS.api}/v1/sample/items`)).json()).toContainEqual(
    expect.objectContaining({ id: 'senior-card', version: 1 }),
  )
})

test('npm run token prints a token that the API takes', async () => {
  const { stdout } = npm('run', '-s', 'token', '--', 'clerkA')
  const me = await fetch(`${ORIGINS.api}/v1/sample/me`, { headers: { authorization: `Bearer ${stdout.trim()}` } })
  expect(await me.json()).toMatchObject({ id: 'clerkA', name: '韦晓红', kind: 'staff' })
  expect(npm('run', '-s', 'token', '--', 'nobody').status).toBe(1)
})

test('a case is made', async () => {
  const token = npm('run', '-s', 'token', '--', 'clerkA').stdout.trim()
  const answer = await fetch(`${ORIGINS.api}/v1/sample/cases`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ item: 'senior-card', applicant: { name: '黄素兰', idNumber: HUANG }, form: {} }),
  })
  expect(answer.status).toBe(201)
  expect(await cases()).toHaveLength(1)
})

test('npm run reset does not empty the county under a running server', () => {
  const { status, stderr } = npm('run', '-s', 'reset')
  expect(status).toBe(1)
  expect(stderr).toContain('The sample is running')
})

test('a broken definition is named with place and way out; the other items are served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-items-'))
  cpSync(join(root, 'workflows'), folder, { recursive: true })
  cpSync(join(folder, 'senior-card'), join(folder, 'torn'), { recursive: true })
  writeFileSync(join(folder, 'torn/service.json'), '{ "id": "torn", ')
  cpSync(join(folder, 'senior-card'), join(folder, 'lost'), { recursive: true })
  writeFileSync(
    join(folder, 'lost/service.json'),
    JSON.stringify({
      format: 1,
      id: 'lost',
      base: 't1',
      name: '没有期限的事项',
      taskCode: '1',
      limits: { receipt: null },
    }),
  )
  const { ok, lines } = publish({ folder })
  expect(ok).toBe(false)
  expect(lines).toMatch(/torn {2}NOT PUBLISHED/)
  expect(lines).toMatch(/lost {2}NOT PUBLISHED/)
  expect(lines).toContain('definition/not-json')
  expect(lines).toContain('definition/unknown-limit')
  expect(lines).toMatch(/senior-card {2}version 1 .* as before/)
  const served = (await (await fetch(`${ORIGINS.api}/v1/sample/items`)).json()) as { id: string }[]
  expect(served.map(({ id }) => id)).toContain('senior-card')
  for (const broken of ['torn', 'lost']) expect(served.map(({ id }) => id)).not.toContain(broken)
  rmSync(folder, { recursive: true })
})

test('SIGTERM leaves nothing behind, data survives the restart, and reset empties it', async () => {
  if (running) await stop(running)
  running = undefined
  await expect(fetch(`${ORIGINS.api}/v1/sample/items`)).rejects.toThrow()
  await expect(fetch(`${ORIGINS.portal}/`)).rejects.toThrow()
  const again = await start()
  running = again.child
  expect(again.said).toMatch(/senior-card {2}version 1 .* as before/)
  expect(await cases()).toHaveLength(1)
  await stop(again.child)
  running = undefined
  expect(npm('run', '-s', 'reset').status).toBe(0)
  const emptied = await start()
  running = emptied.child
  expect(emptied.said).toMatch(/senior-card {2}version 1 .* published/)
  expect(await cases()).toEqual([])
})

/** What 黄素兰 sees of her own cases. */
async function cases(): Promise<unknown> {
  const token = npm('run', '-s', 'token', '--', 'huang').stdout.trim()
  return (await fetch(`${ORIGINS.api}/v1/sample/cases`, { headers: { authorization: `Bearer ${token}` } })).json()
}

function npm(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('npm', args, { cwd: root, env, encoding: 'utf8' })
}

async function start(): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let said = ''
  await new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer): void => {
      said += chunk
      if (said.includes('Ctrl-C')) done()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => fail(new Error(said)))
  })
  return { child, said }
}

/** As a terminal or a service manager does: SIGTERM to npm alone. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
  await vi.waitFor(
    async () => {
      for (const origin of [ORIGINS.api, ORIGINS.portal]) await expect(fetch(`${origin}/`)).rejects.toThrow()
    },
    { timeout: 20_000 },
  )
}
