// What every store of files promises: named tests for whichever host brings one.
import { describe, expect, test } from 'vitest'
import type { FileStore } from '../src/host.ts'

const bytes = (length: number, first: number) => new Uint8Array(length).fill(first)
async function read(store: FileStore, key: string): Promise<Uint8Array | undefined> {
  const stream = await store.get(key)
  return stream && new Uint8Array(await new Response(stream).arrayBuffer())
}

export function fileStoreContract(name: string, make: () => FileStore): void {
  describe(`the store of files ${name}`, () => {
    const at = (key: string) => `contract/${crypto.randomUUID()}/${key}`

    test('gives back to the byte what was put, whatever its length', async () => {
      for (const length of [1, 512 * 1024, 3 * 1024 * 1024 + 1]) {
        const key = at('000')
        await make().put(key, bytes(length, 7))
        expect(await read(make(), key)).toEqual(bytes(length, 7))
      }
    })

    test('has nothing under a key that was never put', async () => {
      expect(await make().get(at('none'))).toBeUndefined()
    })

    test('put twice keeps the second whole, and no rest of a longer first', async () => {
      const key = at('twice')
      await make().put(key, bytes(100, 1))
      await make().put(key, bytes(10, 2))
      expect(await read(make(), key)).toEqual(bytes(10, 2))
    })

    test('keeps neighbours apart: a key that begins like another is another', async () => {
      const key = at('a')
      await make().put(key, bytes(1, 1))
      await make().put(`${key}/000`, bytes(1, 2))
      await make().delete(key)
      expect(await read(make(), `${key}/000`)).toEqual(bytes(1, 2))
    })

    test('deletes, also what is gone already', async () => {
      const key = at('gone')
      await make().put(key, bytes(1, 1))
      await make().delete(key)
      await make().delete(key)
      expect(await make().get(key)).toBeUndefined()
    })

    test('at once from several sides keeps one of them whole', async () => {
      const key = at('race')
      await Promise.all([1, 2, 3].map((n) => make().put(key, bytes(100_000, n))))
      const kept = await read(make(), key)
      expect(new Set(kept).size).toBe(1)
      expect(kept?.length).toBe(100_000)
    })
  })
}
