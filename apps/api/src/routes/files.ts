// Files: raw bytes in, attachments out; nothing that was uploaded is ever shown as a page.
import { bodyOf, isRefused } from '../county/answer.ts'
import { newId } from '../county/store/ids.ts'
import { inspect } from '../files/inspect.ts'
import { disposition, nameInHeader } from '../files/name.ts'
import { KINDS } from '../files/sniff.ts'
import { readBytes, sha256 } from '../http/body.ts'
import { answered, type C, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { Stop, stop } from '../http/stop.ts'

/** What comes in one request; larger files come in chunks. */
const MAX_FILE = 5 * 1024 * 1024

/** What can be wrong with the bytes that came. */
export const INSPECTED = [
  'file/empty',
  'file/wrong-type',
  'file/lying-extension',
  'file/broken',
  'file/too-many-pixels',
]

export const uploadFile: Route = {
  id: 'uploadFile',
  method: 'post',
  path: '/v1/:county/files',
  title: { zh: '一次上传一个文件，最大 5 MB', en: 'Upload a file of at most 5 MB in one request' },
  action: 'file.upload',
  keyed: true,
  body: { media: KINDS.map(({ mime }) => mime) },
  answers: { 201: 'FileView' },
  problems: ['api/cut-short', 'file/no-name', 'file/too-large', 'file/too-many-waiting', ...INSPECTED],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const name = nameInHeader(c.req.header('x-file-name'))
    if (name === undefined) throw stop('file/no-name')
    const bytes = await readBytes(c.req.raw, MAX_FILE)
    if (!bytes) throw stop('file/too-large', { limit: `${MAX_FILE / 1024 / 1024} MB` })
    const sent = await sha256(bytes)
    const type = c.req.header('content-type') ?? ''
    const found = inspect(bytes, { name, type, kinds: c.req.header('x-file-kinds') })
    if ('trouble' in found) throw new Stop([found.trouble])
    const id = newId('file')
    const file = { id, name, type: found.mime, ...(await kept(c, id, found.bytes)) }
    // Should this fail, nobody knows whether the row is written: bytes without a row harm nobody, a row without bytes does.
    const answer = await storeOf(c).tell(countyId(c), { kind: 'file', file, ...keyed(c, who, `files ${name} ${sent}`) })
    // A retry is answered with the file that was kept the first time.
    const isThis = !isRefused(answer) && bodyOf<{ id?: string }>(answer).id === id
    if (!isThis) await c.get('host').files.delete(file.key)
    return answered(c, answer)
  },
}

/** Puts the bytes of a file where the store finds them. */
export async function kept(c: C, id: string, bytes: Uint8Array) {
  const key = `${countyId(c)}/${id}`
  await c.get('host').files.put(key, bytes)
  return { key, size: bytes.byteLength, sha256: await sha256(bytes) }
}

export const downloadFile: Route = {
  id: 'downloadFile',
  method: 'get',
  path: '/v1/:county/files/:file',
  title: {
    zh: '下载查毒通过的文件，总是作为附件；每次都有记录',
    en: 'Download a clean file, always as an attachment; each time is written down',
  },
  action: 'file.read',
  answers: { 200: { media: '*/*' } },
  problems: ['api/item-broken', 'file/unknown', 'file/rejected', 'file/look-only', 'file/not-scanned'],
  handle: (c) => given(c, 'download'),
}

export const previewFile: Route = {
  id: 'previewFile',
  method: 'get',
  path: '/v1/:county/files/:file/preview',
  title: {
    zh: '照片的像素数据，供页面画出来看；每次都有记录',
    en: 'A picture for a page to draw; each time is written down',
  },
  action: 'file.read',
  answers: { 200: { media: 'application/octet-stream' } },
  problems: ['api/item-broken', 'file/unknown', 'file/rejected', 'file/no-picture'],
  handle: (c) => given(c, 'preview'),
}

async function given(c: C, how: 'download' | 'preview'): Promise<Response> {
  const who = await whoIs(c)
  const id = c.req.param('file') ?? ''
  const answer = await storeOf(c).ask(countyId(c), { kind: 'file', who, id, how, lang: c.get('lang') })
  if (isRefused(answer)) return answered(c, answer)
  const { name, type, size, key } = bodyOf<{ name: string; type: string; size: number; key: string }>(answer)
  const bytes = await c.get('host').files.get(key)
  if (!bytes) throw stop('file/unknown')
  // What is only to be drawn has no name and no type that anything would open.
  const [as, called] = how === 'preview' ? ['application/octet-stream', 'preview'] : [type, name]
  return new Response(bytes, {
    headers: {
      'content-type': as,
      'content-length': String(size),
      'content-disposition': disposition(called),
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}
