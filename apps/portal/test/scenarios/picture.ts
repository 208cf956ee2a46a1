// Real pictures and papers for uploads: drawn in the browser, named as the scenario names them, no two alike.
import type { Page } from 'playwright'

interface Picture {
  name: string
  mimeType: string
  buffer: Buffer
}

const TYPES: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  pdf: 'application/pdf',
}
let drawn = 0

export async function picture(page: Page, called: string): Promise<Picture> {
  const [, stem, ending] = /^(.*)\.(\w+)$/.exec(called) ?? []
  const mimeType = TYPES[ending ?? '']
  if (!mimeType) throw new Error(`No picture can be drawn for ${called}: it ends with none of ${Object.keys(TYPES)}.`)
  const name = `${stem}-${++drawn}.${ending}`
  if (ending === 'pdf') return { name, mimeType, buffer: paper(name) }
  const bytes = await page.evaluate(draw, { text: name, type: mimeType })
  return { name, mimeType, buffer: Buffer.from(bytes, 'base64') }
}

/** Runs in the page. */
async function draw({ text, type }: { text: string; type: string }): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 240, height: 320 })
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  pen.fillStyle = '#d6e4f2'
  pen.fillRect(0, 0, 240, 320)
  pen.fillStyle = '#3a5480'
  pen.arc(120, 130, 60, 0, 7)
  pen.fill()
  pen.fillText(text, 20, 300)
  return canvas.toDataURL(type).split(',')[1] ?? ''
}

/** The least that is a PDF of one page. */
function paper(text: string): Buffer {
  const said = `BT /F1 18 Tf 40 780 Td (${text.replace(/[^\w.-]/g, '_')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${said.length} >>\nstream\n${said}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const at = objects.map((one, index) => {
    const start = body.length
    body += `${index + 1} 0 obj\n${one}\nendobj\n`
    return `${String(start).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.join('')}`
  return Buffer.from(
    `${body}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  )
}
