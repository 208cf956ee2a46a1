// Serves a folder of plain pages under a strict Content-Security-Policy, sent as a header as a county's web server would.
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { serveExamples } from './examples.ts'
import { reportReceiver } from './reports.ts'

/** The address that stands in the pages; a county's web server would fill in its own. */
const WRITTEN = 'http://127.0.0.1:8787'
const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Where the pages' own reports go; what an example's policy stops is heard at /examples/reports. */
const REPORTS = '/csp-reports'

interface Pages {
  /** Below apps/: `public` in it is served. */
  folder: string
  port: number
  /** The origin that scripts may call. */
  api: string
  /** With the embedding examples below /examples/, whose pinned file comes from this other origin. */
  elsewhere?: string
}

/** The kit's own files may be loaded by any portal, from any origin; one with a hash in its name never changes. */
export function kitHeaders(res: ServerResponse, path: string): void {
  res.setHeader('Access-Control-Allow-Origin', '*')
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
  res.setHeader('Timing-Allow-Origin', '*')
  res.setHeader('X-Content-Type-Options', 'nosniff')
  const hashed = path.replaceAll('\\', '/').includes('chunks/')
  res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

export function servePages({ folder, port, api, elsewhere }: Pages): Promise<Server> {
  const headers = {
    'Content-Security-Policy': [
      "default-src 'none'",
      "object-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `connect-src ${api}`,
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      `report-uri ${REPORTS}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  }
  const set = (res: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  }
  const options = { dev: true, etag: true, setHeaders: set }
  const kit = sirv(at('packages/elements/dist'), { ...options, setHeaders: kitHeaders })
  const pages = sirv(at(`apps/${folder}/public`), options)
  const examples = elsewhere === undefined ? undefined : serveExamples({ api, elsewhere })
  const reports = reportReceiver((line) => console.error(line))
  const server = createServer((req, res) => {
    const none = () => {
      set(res)
      res.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面。 No such page.\n')
    }
    const path = new URL(req.url ?? '/', 'http://page').pathname
    // Browsers ask for it where a page names no icon.
    if (path === '/favicon.ico') {
      res.writeHead(204).end()
      return
    }
    if (path === REPORTS) return reports(req, res)
    if (examples && path.startsWith('/examples/')) {
      examples(req, res).then((answered) => answered || none(), none)
      return
    }
    if (!path.startsWith('/yichuang/')) {
      const text = /^\/(?:[\w-]+\.(html|js))?$/.exec(path)
      if (api === WRITTEN || !text) return pages(req, res, none)
      readFile(at(`apps/${folder}/public${path === '/' ? '/index.html' : path}`), 'utf8').then((body) => {
        set(res)
        res.setHeader('content-type', text[1] === 'js' ? 'text/javascript' : 'text/html; charset=utf-8')
        res.end(body.replaceAll(WRITTEN, api))
      }, none)
      return
    }
    req.url = (req.url ?? '').slice('/yichuang'.length)
    kit(req, res, none)
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', () => done(server))
  })
}
