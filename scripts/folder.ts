// Reads the authoring files below a folder of items; a file that is not JSON becomes a finding of its item.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Problem, Sources } from '@yichuang/definition'

export interface Folder {
  sources: Sources
  /** The first file of an item that could not be read, by item. */
  broken: Map<string, Problem>
  /** Items to publish: those with a task code; a base such as t1 has none. */
  items: string[]
  /** Folders with a service.json that are no items: bases, or items whose task code is misspelt. */
  bases: string[]
}

export function readFolder(root: string): Folder {
  const sources: Sources = {}
  const broken = new Map<string, Problem>()
  for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json') || !statSync(join(root, name)).isFile()) continue
    const path = name.split(sep).join('/')
    try {
      // Some editors put a byte order mark in front.
      sources[path] = JSON.parse(readFileSync(join(root, name), 'utf8').replace(/^\uFEFF/, ''))
    } catch (error) {
      const says = `This file is not JSON: ${(error as Error).message}`
      broken.set(path.split('/')[0] as string, {
        code: 'definition/not-json',
        at: path,
        says,
        try: 'Mend the file and start again.',
      })
    }
  }
  const items = readdirSync(root)
    .filter((name) => broken.has(name) || isItem(sources[`${name}/service.json`]))
    .sort()
  const bases = readdirSync(root)
    .filter((name) => !items.includes(name) && hasService(join(root, name)))
    .sort()
  return { sources, broken, items, bases }
}

/** However the file's name is written: `Service.json` was meant as one. */
const hasService = (folder: string): boolean =>
  statSync(folder).isDirectory() && readdirSync(folder).some((name) => name.toLowerCase() === 'service.json')

function isItem(service: unknown): boolean {
  return typeof service === 'object' && service !== null && 'taskCode' in service
}
