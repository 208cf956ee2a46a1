// Serves the embedding examples at /examples/: pages under a policy, the libraries of the hosts, and a place for CSP reports.
import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isPolicy, POLICIES, type PolicyName } from './policies.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'apps/portal/examples')
const find = createRequire(join(root, 'apps/portal/package.json'))

/** What hosts bring, under the names that the pages use. */
const VENDOR: Record<string, () => Promise<string>> = {
  'jquery.js': () => readFile(find.resolve('jquery/dist/jquery.min.js'), 'utf8'),
  'vue.js': () => readFile(find.resolve('vue/dist/vue.runtime.esm-browser.prod.js'), 'utf8'),
  'bootstrap3.css': () => readFile(find.resolve('bootstrap-css-only/css/bootstrap.min.css'), 'utf8'),
  'react-page.js': bundleReact,
}
/** Which policy a page is sent with, unless `?csp=` names another. jQuery's .html() takes text, which Trusted Types forbid. */
const OWN: Record<string, PolicyName> = {
  jquery: 'strict',
  bootstrap3: 'fonts',
  iframe: 'frames',
  sri: 'hash',
  'import-map': 'nonce',
}
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

interface Where {
  api: string
  /** Another origin, from which the pinned file is fetched. */
  elsewhere: string
}

/** Answers what is below /examples/; false when there is nothing. */
export function serveExamples({
  api,
  elsewhere,
}: Where): (req: IncomingMessage, res: ServerResponse) => Promise<boolean> {
  const reports: unknown[] = []
  return async (req, res) => {
    const url = new URL(req.url ?? '/', 'http://page')
    const path = url.pathname.slice('/examples/'.length)
    if (path === 'reports') {
      if (req.method === 'POST') reports.push(JSON.parse(await bodyOf(req)))
      res.setHeader('content-type', 'application/json')
      res.end(JSON.stringify(reports))
      return true
    }
    const name = path.endsWith('/') ? `${path}index.html` : path
    if (!/^[\w-]+(\/[\w-]+)?\.(html|js|css)$/.test(name)) return false
    const made = name.startsWith('vendor/') ? VENDOR[name.slice('vendor/'.length)]?.() : fileOf(name)
    const text = await made?.catch(() => undefined)
    if (text === undefined) return false
    const type = TYPES[extname(name)] ?? 'text/plain'
    res.setHeader('content-type', name.startsWith('gbk/') ? 'text/html; charset=gbk' : type)
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.setHeader('Cache-Control', 'no-cache')
    const nonce = randomBytes(16).toString('base64')
    const asked = url.searchParams.get('csp')
    const policy = isPolicy(asked) ? asked : (OWN[name.split('/')[0] ?? ''] ?? framed(req))
    const put = await pinned(text, { api, elsewhere })
    if (extname(name) === '.html') {
      const hashes = [...put.matchAll(/integrity="(sha384-[^"]+)"/g)].map(([, hash]) => hash as string)
      for (const [header, value] of Object.entries(POLICIES[policy]({ api, nonce, hashes })))
        res.setHeader(header, value)
    }
    const whole = policy === 'nonce' ? put.replaceAll('<script', `<script nonce="${nonce}"`) : put
    res.end(Buffer.from(whole, name.startsWith('vendor/') ? 'utf8' : 'latin1'))
    return true
  }
}

/** A page in a frame of ours may be framed. */
const framed = (req: IncomingMessage): PolicyName =>
  req.headers['sec-fetch-dest'] === 'iframe' ? 'frames' : 'trusted-types'

/** As bytes, whatever their encoding: one of the pages is older than UTF-8. */
const fileOf = (name: string): Promise<string> => readFile(join(folder, name), 'latin1')

/** Fills in what a page of this sample cannot know when it is written: addresses and hashes. */
async function pinned(text: string, { api, elsewhere }: Where): Promise<string> {
  const put = text.replaceAll('http://127.0.0.1:8787', api).replaceAll('http://127.0.0.1:8789', elsewhere)
  if (!/\(all\)|<script type="importmap">/.test(put)) return put
  const { files, importMap } = JSON.parse(
    await readFile(join(root, 'packages/elements/dist/integrity.json'), 'utf8'),
  ) as { files: Record<string, string>; importMap: object }
  const signIn = (await fileOf('sign-in.js')).replaceAll('http://127.0.0.1:8787', api)
  return put
    .replace('sha384-(all)', files['yichuang.all.js'] as string)
    .replace('sha384-(sign-in)', `sha384-${createHash('sha384').update(signIn, 'latin1').digest('base64')}`)
    .replace('<script type="importmap">{}', `<script type="importmap">${JSON.stringify(importMap)}`)
}

let react: Promise<string> | undefined
/** React needs a build step; this one is Vite's, as a portal's would be. */
async function bundleReact(): Promise<string> {
  react ??= import('vite').then(async ({ build }) => {
    const built = await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      define: { 'process.env.NODE_ENV': '"production"' },
      // Whatever NODE_ENV a test has.
      oxc: { jsx: { development: false } },
      build: { write: false, lib: { entry: 'react/page.jsx', formats: ['es'] } },
    })
    const [first] = Array.isArray(built) ? built : []
    const chunk = first?.output[0]
    if (chunk?.type !== 'chunk') throw new Error('The React example could not be built.')
    return chunk.code
  })
  return react
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of req) text += chunk
  return text
}
