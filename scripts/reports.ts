// Where browsers report what the pages' policy has stopped: the newest are kept, and each is a line on the console.
import type { IncomingMessage, ServerResponse } from 'node:http'

/** What a report tells; never the address of the page, in which something of its reader might stand. */
export interface Report {
  directive: string
  blocked: string
  /** Of the script that did it, without what follows `?` or `#`. */
  source: string
}

/** A report is a few hundred letters. */
const LONGEST = 16 * 1024
const KEPT = 100

/** Takes reports by POST and gives the newest by GET; anybody may send one, so none is believed or shown as markup. */
export function reportReceiver(say: (line: string) => void): (req: IncomingMessage, res: ServerResponse) => void {
  const kept: Report[] = []
  return (req, res) => {
    const end = (status: number, body?: string) => {
      res.writeHead(status, { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' }).end(body)
    }
    if (req.method !== 'POST') return end(req.method === 'GET' ? 200 : 405, JSON.stringify(kept))
    let text = ''
    req.setEncoding('utf8')
    req.on('data', (part: string) => {
      text += part
      if (text.length > LONGEST) {
        end(413)
        req.destroy()
      }
    })
    req.on('end', () => {
      const report = reportIn(text)
      if (!report) return end(400)
      kept.push(report)
      kept.splice(0, kept.length - KEPT)
      say(`CSP report ${JSON.stringify(report)}`)
      end(204)
    })
  }
}

function reportIn(text: string): Report | undefined {
  try {
    const { 'csp-report': report } = JSON.parse(text) as { 'csp-report'?: Record<string, unknown> }
    if (typeof report !== 'object' || report === null) return undefined
    const said = (name: string) =>
      String(report[name] ?? '')
        .replace(/[?#].*$/s, '')
        .slice(0, 200)
    return { directive: said('violated-directive'), blocked: said('blocked-uri'), source: said('source-file') }
  } catch {
    return undefined
  }
}
