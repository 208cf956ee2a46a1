// Runs the sample county: the API on local workerd, the portal and the staff origin, each an origin of its own.
import { spawn, spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { env } from './env.mjs'
import { servePages } from './pages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

export const PORTS = { api: 8787, portal: 8788, staff: 8789 }
export const ORIGINS = Object.fromEntries(Object.entries(PORTS).map(([name, port]) => [name, `http://127.0.0.1:${port}`]))
/** Where the running sample keeps its cases and files. */
export const DATA = process.env.YICHUANG_DATA ?? fileURLToPath(new URL('../.data/sample', import.meta.url))

/** Builds what the pages serve (cached: a second start takes no time). */
export function build() {
  const built = spawnSync(
    process.execPath,
    [bin('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only', '--filter=@yichuang/elements...'],
    { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (built.status !== 0) throw new Error('The elements could not be built; the lines above say why.')
}

/** Starts the API and answers when it serves; `kill()` is SIGKILL to all of it, as a power cut would be. */
export async function startApi({ data = DATA, port = PORTS.api, log = () => {} } = {}) {
  if (await listens(port)) {
    throw new Error(`Port ${port} is taken: is the sample (npm start) running already? Stop it and try again.`)
  }
  const child = spawn(
    process.execPath,
    [
      bin('wrangler/bin/wrangler.js'),
      'dev',
      '--config',
      'wrangler.sample.jsonc',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--inspector-port',
      '0',
      '--persist-to',
      data,
      '--show-interactive-dev-session=false',
    ],
    {
      cwd: `${root}/apps/api`,
      env: { ...env, WRANGLER_BUILD_CONDITIONS: '@yichuang/source,workerd,worker,browser' },
      // A group of its own, so that workerd below wrangler can be ended with it.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-8000)
      log(String(chunk))
    })
  }
  const ended = new Promise((done) => child.once('exit', done))
  const signal = async (name) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    try {
      if (process.platform === 'win32') child.kill(name)
      else process.kill(-child.pid, name)
    } catch {}
    await ended
    while (await listens(port)) await pause(20)
  }
  const api = { stop: () => signal('SIGTERM'), kill: () => signal('SIGKILL'), ended }
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    if (child.exitCode !== null) throw new Error(`The API ended while starting:\n${said}`)
    if (tries > 600) {
      await api.kill()
      throw new Error(`The API did not answer within a minute:\n${said}`)
    }
    const answer = await fetch(`${origin}/v1/sample/items`).catch(() => undefined)
    if (answer?.ok) return api
    await pause(100)
  }
}

/** Publishes every item below workflows/ through the API's own route; answers one line an item. */
export function publish({ api = ORIGINS.api, folder } = {}) {
  const run = spawnSync(
    process.execPath,
    ['--conditions=@yichuang/source', `${root}/scripts/publish.ts`, api, ...(folder ? [folder] : [])],
    { cwd: root, env, encoding: 'utf8' },
  )
  return { ok: run.status === 0, lines: `${run.stdout}${run.stderr}`.trimEnd() }
}

/** The portal and the staff origin. */
export async function startPages() {
  const servers = []
  for (const folder of ['portal', 'staff']) {
    servers.push(await servePages({ folder, port: PORTS[folder], api: ORIGINS.api }))
  }
  return {
    stop: () =>
      Promise.all(
        servers.map((server) => {
          server.closeAllConnections()
          return new Promise((done) => server.close(done))
        }),
      ),
  }
}

const pause = (ms) => new Promise((done) => setTimeout(done, ms))
const listens = (port) =>
  new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => done(true) || socket.destroy())
    socket.once('error', () => done(false))
  })
