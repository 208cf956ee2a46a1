// A bundled Worker in a Node process: what it takes from Cloudflare stands on node:sqlite and a Map. Only to see what the code itself does.
import { registerHooks } from 'node:module'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

interface Bundled {
  default: { fetch(request: Request): Response | Promise<Response> }
  County: new (ctx: object, env: object) => object
}

/** `cloudflare:workers` for the module that is imported next. */
const stand = { env: {} as Record<string, unknown>, DurableObject: class {} }
Object.assign(globalThis, { workersOfCloudflare: stand })
registerHooks({
  resolve: (name, context, next) =>
    name === 'cloudflare:workers'
      ? {
          url: 'data:text/javascript,export const { env, DurableObject } = globalThis.workersOfCloudflare',
          shortCircuit: true,
        }
      : next(name, context),
})

function storage() {
  const db = new DatabaseSync(':memory:')
  return {
    sql: {
      exec(sql: string, ...params: SQLInputValue[]) {
        const found = db.prepare(sql).all(...params)
        return { toArray: () => found }
      },
    },
    transactionSync<T>(run: () => T): T {
      db.exec('SAVEPOINT one')
      try {
        const given = run()
        db.exec('RELEASE one')
        return given
      } catch (error) {
        db.exec('ROLLBACK TO one')
        db.exec('RELEASE one')
        throw error
      }
    },
    setAlarm: async () => undefined,
  }
}

function bucket() {
  const kept = new Map<string, Uint8Array>()
  return {
    put: async (key: string, bytes: Uint8Array) => void kept.set(key, bytes),
    get: async (key: string) => {
      const bytes = kept.get(key)
      return bytes && { body: new Blob([bytes as BlobPart]).stream() }
    },
    delete: async (key: string) => void kept.delete(key),
  }
}

/** Imports the bundle and gives its door. */
export async function hosted(bundle: string): Promise<Bundled['default']> {
  class DurableObject {
    readonly ctx: object
    readonly env: object
    constructor(ctx: object, env: object) {
      this.ctx = ctx
      this.env = env
    }
  }
  const objects = new Map<string, object>()
  const COUNTY = {
    idFromName: (name: string) => name,
    get(name: string) {
      const known = objects.get(name) ?? new bundled.County({ storage: storage() }, env)
      objects.set(name, known)
      return known
    },
  }
  const env = { FILES: bucket(), COUNTY }
  Object.assign(stand, { env, DurableObject })
  const bundled = (await import(bundle)) as Bundled
  return bundled.default
}
