// What is done with files while nobody waits: they are scanned, and what belongs nowhere goes.
import { instantOf, msOf } from '@yichuang/flow'
import { chunkKey, deleteChunks } from '../files/chunks.ts'
import type { FileStore, LogLine, Scanner } from '../host.ts'
import { traceOf } from '../trace.ts'
import { beginScan, dropOrphans, dueScans, forgetFile, postponeScan, settleScan } from './case/scans.ts'
import { forgetUpload, staleUploads } from './case/uploads.ts'
import type { FileRow } from './store/tables.ts'
import type { Unit } from './store/unit.ts'

/** An upload to which nothing has come for a day goes. */
export const UPLOADS_KEPT = 24 * 3_600_000
/** A file that was not sent in within a week goes. */
export const ORPHANS_KEPT = 7 * 24 * 3_600_000
/** So many of each at a time. */
const MOST = 20
/** A scanner that is out of order is asked again after half a minute, a minute … an hour at most. */
const AGAIN = 30_000
const HOUR = 3_600_000

/** Where files are, and who looks at them. */
export interface Papers {
  store: FileStore
  scanner: Scanner
}

export interface Tending extends Papers {
  county: string
  now: () => number
  unit: <T>(unit: Unit<T>) => T
  log: (line: LogLine) => void
}

export async function tendFiles(by: Tending): Promise<void> {
  if (by.scanner.looks) for (const file of by.unit(dueScans(instantOf(by.now()), MOST))) await scanOne(by, file)
  const { county, store, unit, now } = by
  for (const { id, ...upload } of unit(staleUploads(instantOf(now() - UPLOADS_KEPT), MOST))) {
    await deleteChunks(store, (offset) => chunkKey(county, id, offset), upload)
    unit(forgetUpload(id))
  }
  for (const { id, store_key: key } of unit(dropOrphans(instantOf(now() - ORPHANS_KEPT), MOST))) {
    await store.delete(key)
    unit(forgetFile(id))
  }
}

async function scanOne({ store, scanner, now, unit, log }: Tending, file: FileRow): Promise<void> {
  const { id, type, size, sha256, store_key: key, scans } = file
  unit(beginScan(id))
  try {
    const verdict = await scanner.scan({ type, size, sha256 }, async () => {
      const stream = await store.get(key)
      if (!stream) throw new Error(`the bytes of ${id} are gone`)
      return new Uint8Array(await new Response(stream).arrayBuffer())
    })
    if (verdict === 'unscanned') throw new Error('the scanner did not look')
    unit(settleScan(id, verdict))
  } catch (error) {
    log({ level: 'error', what: 'scan', file: id, ...traceOf(error) })
    unit(postponeScan(id, instantOf(now() + Math.min(AGAIN * 2 ** Math.min(scans, 10), HOUR))))
  }
}

/** When files must be looked after next, `due` being the earliest scan. */
export const nextTending = (due: string | undefined, scanner: Scanner): number | undefined =>
  due !== undefined && scanner.looks ? msOf(due) : undefined
