// Runs the sample county: the API on local workerd, the portal and the staff origin, each an origin of its own.
import { spawn, spawnSync } from 'node:child_process'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { env } from './env.mjs'
import { servePages } from './pages.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))

/** Three ports in a row; YICHUANG_PORT moves them where 8787 is taken. */
const first = Number(process.env.YICHUANG_PORT ?? 8787)
export const PORTS = { api: first, portal: first + 1, staff: first + 2 }
const origin = (port: number) => `http://127.0.0.1:${port}`
export const ORIGINS = { api: origin(PORTS.api), portal: origin(PORTS.portal), staff: origin(PORTS.staff) }
/** Where the sample on these ports keeps its cases and files: two samples never share a folder. */
export const DATA =
  process.env.YICHUANG_DATA ??
  fileURLToPath(new URL(`../.data/sample${first === 8787 ? '' : `-${first}`}`, import.meta.url))

/** Builds what the pages serve (cached: a second start takes no time). */
export function build(): void {
  const built = spawnSync(
    process.execPath,
    [bin('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only', '--filter=@yichuang/elements...'],
    { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (built.status !== 0) throw new Error('The elements could not be built; the lines above say why.')
}

export interface Running {
  stop: () => Promise<void>
  kill: () => Promise<void>
  ended: Promise<void>
}

interface Worker {
  /** Below the root: where the configuration lies. */
  folder: string
  config: string
  port: number
  data: string
  /** A path that answers 200 when the worker serves. */
  ready: string
  vars?: Record<string, string>
  log?: ((chunk: string) => void) | undefined
}

/** Starts the sample's API and answers when it serves. */
export const startApi = ({
  data = DATA,
  log,
}: {
  data?: string
  log?: ((chunk: string) => void) | undefined
} = {}): Promise<Running> =>
  startWorker({
    folder: 'apps/api',
    config: 'wrangler.sample.jsonc',
    port: PORTS.api,
    data,
    ready: '/v1/sample/items',
    vars: { ORIGINS: `${ORIGINS.portal},${ORIGINS.staff}` },
    log,
  })

/** Runs a worker on local workerd; `kill()` is SIGKILL to all of it, as a power cut would be. */
export async function startWorker({ folder, config, port, data, ready, vars = {}, log }: Worker): Promise<Running> {
  if (await listens(port)) {
    throw new Error(
      `Port ${port} is taken: is the sample (npm start) running already? Stop it, or choose another with YICHUANG_PORT=9000.`,
    )
  }
  const child = spawn(
    process.execPath,
    [
      bin('wrangler/bin/wrangler.js'),
      'dev',
      ...['--config', config, '--ip', '127.0.0.1', '--port', `${port}`, '--inspector-port', '0', '--persist-to', data],
      '--show-interactive-dev-session=false',
      ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
    ],
    {
      cwd: `${root}/${folder}`,
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
      log?.(String(chunk))
    })
  }
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  // Whatever ends this process, also while the worker is still starting, ends the worker: it leads a group of its own.
  const orphaned = (): void => {
    try {
      if (child.pid !== undefined) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
    } catch {
      // It had ended already.
    }
  }
  process.once('exit', orphaned)
  child.once('exit', () => process.off('exit', orphaned))
  const gone = () => child.exitCode !== null || child.signalCode !== null
  const signal = async (name: NodeJS.Signals): Promise<void> => {
    if (gone() || child.pid === undefined) return
    try {
      if (process.platform === 'win32') child.kill(name)
      else process.kill(-child.pid, name)
    } catch {
      // It has just ended by itself.
    }
    await ended
    while (await listens(port)) await pause(20)
  }
  const running = { stop: () => signal('SIGTERM'), kill: () => signal('SIGKILL'), ended }
  for (let tries = 0; tries < 600; tries++) {
    if (gone()) throw new Error(`The API ended while starting:\n${said}`)
    const answer = await fetch(`${origin(port)}${ready}`).catch(() => undefined)
    if (answer?.ok) return running
    await pause(100)
  }
  await running.kill()
  throw new Error(`The API did not answer within a minute:\n${said}`)
}

/** Publishes every item below workflows/ through the API's own route; answers one line an item. */
export function publish({ api = ORIGINS.api, folder }: { api?: string; folder?: string } = {}): {
  ok: boolean
  lines: string
} {
  const run = spawnSync(
    process.execPath,
    ['--conditions=@yichuang/source', `${root}/scripts/publish.ts`, api, ...(folder ? [folder] : [])],
    { cwd: root, env, encoding: 'utf8' },
  )
  return { ok: run.status === 0, lines: `${run.stdout}${run.stderr}`.trimEnd() }
}

/** The portal and the staff origin. */
export async function startPages(): Promise<{ stop: () => Promise<unknown> }> {
  const servers: Server[] = []
  const { api, staff } = ORIGINS
  servers.push(await servePages({ folder: 'portal', port: PORTS.portal, api, elsewhere: staff }))
  servers.push(await servePages({ folder: 'staff', port: PORTS.staff, api }))
  return {
    stop: () =>
      Promise.all(
        servers.map((server) => {
          server.closeAllConnections()
          return new Promise<void>((done) => server.close(() => done()))
        }),
      ),
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
const listens = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
