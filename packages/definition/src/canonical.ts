// One spelling of a JSON value, and its fingerprint.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Json } from './format/words.ts'

/** RFC 8785: keys sorted, numbers and strings spelled as ECMAScript does. Throws on a lone surrogate. */
export const canonical = (value: Json): string => canonicalize(value) ?? 'null'

/** SHA-256 of the canonical spelling, as 64 hex digits; synchronous, so that it can stand inside a transaction. */
export const hashOf = (value: Json): string => bytesToHex(sha256(utf8ToBytes(canonical(value))))
