// Every format that the kit adds to JSON Schema.
import type { Format } from './format.ts'
import { date, fen, file, mobile, postalCode, region } from './patterned.ts'
import { residentId } from './resident-id.ts'
import { uscc } from './uscc.ts'

export const formats: readonly Format[] = [residentId, uscc, mobile, region, postalCode, date, file, fen]

export const formatsByName: ReadonlyMap<string, Format> = new Map(formats.map((format) => [format.name, format]))
