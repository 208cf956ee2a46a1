// Reads JSON that strangers send: depth, characters and keys are judged before anything is built from it.
import type { Json, Trouble } from '@yichuang/definition'
import { lineOf, placeOfMistake } from './locate.ts'

const MAX_DEPTH = 32
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export type Scanned = { value: Json } | { trouble: Trouble }

/**
 * Parses JSON of at most 32 levels without NUL, lone surrogates, repeated or prototype keys.
 * Codes: `api/too-deep`, `api/bad-characters`, `api/malformed-json`, `api/duplicate-key`, `api/forbidden-key`.
 */
export function readJson(bytes: Uint8Array): Scanned {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { trouble: { code: 'api/bad-characters', at: '', params: { place: 'UTF-8' } } }
  }
  if (tooDeep(text)) return { trouble: { code: 'api/too-deep', at: '', params: { limit: MAX_DEPTH } } }
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return { trouble: { code: 'api/malformed-json', at: '', params: { place: placeOfMistake(text) } } }
  }
  const trouble = findInStrings(text)
  return trouble ? { trouble } : { value }
}

/** Counts brackets outside strings, so that no parser meets a bomb. */
function tooDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === QUOTE) i = endOfString(text, i)
    else if (c === 0x5b || c === 0x7b) {
      if (++depth > MAX_DEPTH) return true
    } else if (c === 0x5d || c === 0x7d) depth--
  }
  return false
}

/** Looks at every string and key of a text that is known to be JSON. */
function findInStrings(text: string): Trouble | undefined {
  const open: (Set<string> | undefined)[] = []
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x7b) open.push(new Set())
    else if (c === 0x5b) open.push(undefined)
    else if (c === 0x5d || c === 0x7d) open.pop()
    else if (c === QUOTE) {
      const end = endOfString(text, i)
      const string = JSON.parse(text.slice(i, end + 1)) as string
      if (string.includes('\0') || !string.isWellFormed()) {
        return { code: 'api/bad-characters', at: '', params: { place: lineOf(text, i) } }
      }
      i = end
      const keys = open.at(-1)
      if (!keys || !isKey(text, end)) continue
      if (FORBIDDEN.has(string)) return { code: 'api/forbidden-key', at: '', params: { field: string } }
      if (keys.has(string)) return { code: 'api/duplicate-key', at: '', params: { field: string } }
      keys.add(string)
    }
  }
  return undefined
}

const QUOTE = 0x22

function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 0x5c) i++
    else if (c === QUOTE) return i
  }
  return text.length
}

function isKey(text: string, end: number): boolean {
  let i = end + 1
  while (/\s/.test(text[i] ?? '')) i++
  return text[i] === ':'
}
