// A file in chunks: begun, sent piece by piece, asked how much is there, finished or given up.
import type { FileView, UploadBody, UploadView } from '@yichuang/client'
import { bodyOf, isRefused } from '../county/answer.ts'
import { newId } from '../county/store/ids.ts'
import { CHUNK, chunkKey, deleteChunks, lengthAt, wholeOf } from '../files/chunks.ts'
import { inspect } from '../files/inspect.ts'
import { cleanName } from '../files/name.ts'
import { kindsFor, promised, wrongType } from '../files/sniff.ts'
import { readBytes, readJsonBody, sha256 } from '../http/body.ts'
import { answered, type C, countyId, keyed, keyOf, storeOf, whoIs } from '../http/context.ts'
import type { Route } from '../http/route.ts'
import { type Shape, shaped } from '../http/shape.ts'
import { Stop, stop } from '../http/stop.ts'
import { INSPECTED, kept } from './files.ts'

const MAX_UPLOAD = 20 * 1024 * 1024

export const UPLOAD = {
  name: 'string',
  type: 'string',
  size: 'integer',
  sha256: 'string?',
  kinds: 'string?',
} as const satisfies Shape

export const startUpload: Route = {
  id: 'startUpload',
  method: 'post',
  path: '/v1/:county/uploads',
  title: {
    zh: '开始分段上传一个文件，最大 20 MB；同样内容没传完的，接着传',
    en: 'Begin a file in chunks, at most 20 MB; the same content that was begun goes on where it stopped',
  },
  action: 'file.upload',
  keyed: true,
  body: { shape: UPLOAD },
  answers: { 201: 'UploadView' },
  problems: ['file/no-name', 'file/empty', 'file/too-large', 'file/wrong-type', 'file/too-many-waiting'],
  async handle(c) {
    const who = await whoIs(c)
    keyOf(c)
    const { value, hash } = await readJsonBody(c)
    const body = shaped<UploadBody>(value, UPLOAD)
    const name = cleanName(body.name)
    if (name === undefined) throw stop('file/no-name')
    if (body.size < 1) throw stop('file/empty')
    if (body.size > MAX_UPLOAD) throw stop('file/too-large', { limit: `${MAX_UPLOAD / 1024 / 1024} MB` })
    // What is promised is refused before it has cost anybody anything; what has come is looked at again.
    if (!promised({ ...body, name })) throw new Stop([wrongType(kindsFor(body.kinds))])
    const begun = { kind: 'startUpload', id: newId('upload'), body: { ...body, name } } as const
    return answered(c, await storeOf(c).tell(countyId(c), { ...begun, ...keyed(c, who, `uploads ${hash}`) }))
  },
}

export const getUpload: Route = {
  id: 'getUpload',
  method: 'get',
  path: '/v1/:county/uploads/:upload',
  title: { zh: '已经传到了多少', en: 'How much of it is there' },
  action: 'upload.continue',
  answers: { 200: 'UploadView' },
  problems: ['file/unknown-upload'],
  handle: async (c) => json((await begun(c)).view),
}

export const putChunk: Route = {
  id: 'putChunk',
  method: 'put',
  path: '/v1/:county/uploads/:upload/:offset',
  title: {
    zh: '传一段；重复传同一段没有影响',
    en: 'Send one chunk; the same chunk twice changes nothing',
  },
  action: 'upload.continue',
  body: { media: ['application/octet-stream'] },
  answers: { 200: 'UploadView' },
  problems: ['api/cut-short', 'file/unknown-upload', 'file/wrong-chunk'],
  async handle(c) {
    const { who, view } = await begun(c)
    const { id, size, got } = view
    const given = c.req.param('offset') ?? ''
    const offset = /^\d{1,9}$/.test(given) ? Number(given) : -1
    const length = lengthAt(offset, size)
    // A chunk with a gap before it comes too early: the answer to the question how much is there says where to go on.
    if (length === undefined || offset > got) throw stop('file/wrong-chunk', { got })
    if (offset < got) return json(view)
    const bytes = await readBytes(c.req.raw, CHUNK)
    if (bytes?.byteLength !== length) throw stop('file/wrong-chunk', { got })
    const { files } = c.get('host')
    const key = chunkKey(countyId(c), id, offset)
    await files.put(key, bytes)
    const chunk = { kind: 'chunk', id, upTo: offset + length, who, lang: c.get('lang') } as const
    const answer = await storeOf(c).tell(countyId(c), chunk)
    // It was given up while these bytes were on their way.
    if (isRefused(answer)) await files.delete(key)
    return answered(c, answer)
  },
}

export const finishUpload: Route = {
  id: 'finishUpload',
  method: 'post',
  path: '/v1/:county/uploads/:upload/finish',
  title: { zh: '传完了：检查内容，成为文件', en: 'All is there: it is looked at and becomes a file' },
  action: 'upload.continue',
  keyed: true,
  answers: { 201: 'FileView' },
  problems: ['file/unknown-upload', 'file/unfinished', 'file/changed', ...INSPECTED],
  async handle(c) {
    keyOf(c)
    const { who, view, name, type, kinds, sha256: promise, file } = await begun(c)
    if (file) return json(file, 201)
    const { id, size, got } = view
    if (got < size) throw stop('file/unfinished')
    const { files } = c.get('host')
    const keyAt = (offset: number) => chunkKey(countyId(c), id, offset)
    const giveUp = async () => {
      await storeOf(c).tell(countyId(c), { kind: 'dropUpload', id, who, lang: c.get('lang') })
      await deleteChunks(files, keyAt, view)
    }
    const whole = await wholeOf(files, keyAt, size)
    if (!whole || (promise !== null && (await sha256(whole)) !== promise)) {
      await giveUp()
      throw stop('file/changed')
    }
    const found = inspect(whole, { name, type, kinds: kinds ?? undefined })
    if ('trouble' in found) {
      await giveUp()
      throw new Stop([found.trouble])
    }
    // Its letters are the upload's: finished twice, it is written twice to the same place.
    const fileId = id.replace('upload', 'file')
    const made = { id: fileId, name, type: found.mime, ...(await kept(c, fileId, found.bytes)) }
    const writing = { kind: 'file', file: made, upload: id, ...keyed(c, who, `finish ${id}`) } as const
    const answer = await storeOf(c).tell(countyId(c), writing)
    if (!isRefused(answer)) await deleteChunks(files, keyAt, view)
    return answered(c, answer)
  },
}

export const dropUpload: Route = {
  id: 'dropUpload',
  method: 'delete',
  path: '/v1/:county/uploads/:upload',
  title: { zh: '不传了：已经传到的部分删掉', en: 'Give up: what has come is deleted' },
  action: 'upload.continue',
  answers: { 200: 'UploadView' },
  problems: ['file/unknown-upload'],
  async handle(c) {
    const { who, view } = await begun(c)
    const { id } = view
    const answer = await storeOf(c).tell(countyId(c), { kind: 'dropUpload', id, who, lang: c.get('lang') })
    await deleteChunks(c.get('host').files, (offset) => chunkKey(countyId(c), id, offset), view)
    return answered(c, answer)
  },
}

interface Begun {
  view: UploadView
  name: string
  type: string
  kinds: string | null
  sha256: string | null
  file?: FileView
}

/** The upload in the path, its owner asking; a Stop for everybody else. */
async function begun(c: C) {
  const who = await whoIs(c)
  const id = c.req.param('upload') ?? ''
  const answer = await storeOf(c).ask(countyId(c), { kind: 'upload', who, id, lang: c.get('lang') })
  if (isRefused(answer)) throw new Stop(answer.troubles)
  return { who, ...bodyOf<Begun>(answer) }
}

const json = (body: UploadView | FileView, status = 200): Response => Response.json(body, { status })
