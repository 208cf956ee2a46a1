// Files: raw bytes in, attachments out; nothing that was uploaded is ever shown as a page.
import { bodyOf, isRefused } from '../county/answer.ts'
import { newId } from '../county/store/ids.ts'
import { cleanName, disposition } from '../files/name.ts'
import { KINDS, sniff } from '../files/sniff.ts'
import { readBytes, sha256 } from '../http/body.ts'
import { answered, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { Stop, stop } from '../http/stop.ts'

const MAX_FILE = 5 * 1024 * 1024

export const uploadFile: Route = {
  id: 'uploadFile',
  method: 'post',
  path: '/v1/:county/files',
  title: { zh: '上传文件，最大 5 MB', en: 'Upload a file of at most 5 MB' },
  action: 'file.upload',
  keyed: true,
  body: { media: KINDS.map(({ mime }) => mime) },
  answers: { 201: 'FileView' },
  problems: [
    'api/cut-short',
    'file/no-name',
    'file/empty',
    'file/too-large',
    'file/wrong-type',
    'file/lying-extension',
  ],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const name = cleanName(c.req.header('x-file-name'))
    if (name === undefined) throw stop('file/no-name')
    const bytes = await readBytes(c.req.raw, MAX_FILE)
    if (!bytes) throw stop('file/too-large', { limit: `${MAX_FILE / 1024 / 1024} MB` })
    const found = sniff(bytes, { name, type: c.req.header('content-type') ?? '' })
    if ('trouble' in found) throw new Stop([found.trouble])
    const id = newId('file')
    const key = `${countyId(c)}/${id}`
    const hash = await sha256(bytes)
    const { files } = c.get('host')
    await files.put(key, bytes)
    const file = { id, name, type: found.mime, size: bytes.byteLength, sha256: hash, key }
    // Should this fail, nobody knows whether the row is written: bytes without a row harm nobody, a row without bytes does.
    const answer = await storeOf(c).tell(countyId(c), { kind: 'file', file, ...keyed(c, who, `files ${name} ${hash}`) })
    // A retry is answered with the file that was kept the first time.
    const kept = !isRefused(answer) && bodyOf<{ id?: string }>(answer).id === id
    if (!kept) await files.delete(key)
    return answered(c, answer)
  },
}

export const downloadFile: Route = {
  id: 'downloadFile',
  method: 'get',
  path: '/v1/:county/files/:file',
  title: { zh: '下载文件，总是作为附件', en: 'Download a file, always as an attachment' },
  action: 'file.read',
  answers: { 200: { media: '*/*' } },
  problems: ['api/item-broken'],
  async handle(c) {
    const who = await whoIs(c)
    const id = c.req.param('file') ?? ''
    const answer = await storeOf(c).ask(countyId(c), { kind: 'file', who, id, lang: c.get('lang') })
    if (isRefused(answer)) return answered(c, answer)
    const { name, type, size, key } = bodyOf<{ name: string; type: string; size: number; key: string }>(answer)
    const bytes = await c.get('host').files.get(key)
    if (!bytes) throw stop('file/unknown')
    return new Response(bytes, {
      headers: {
        'content-type': type,
        'content-length': String(size),
        'content-disposition': disposition(name),
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
      },
    })
  },
}
