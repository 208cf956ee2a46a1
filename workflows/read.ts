// Reads the workflows and a county's folder as parsed JSON, the way an author's machine has them.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { CalendarFile, County, PeopleFile, Sources } from '@yichuang/definition'

const HERE = import.meta.dirname
const COUNTIES = join(HERE, '..', 'counties')

/** Every JSON file below `workflows/`, by its path there. */
export function readSources(): Sources {
  return Object.fromEntries(jsonFiles(HERE).map((file) => [relative(HERE, file).split(sep).join('/'), parsed(file)]))
}

/** A county with its directory and calendars; `people` are the sample's fictional residents. */
export function readCounty(id: string): County & { people: PeopleFile } {
  const at = (name: string) => parsed(join(COUNTIES, id, name))
  return {
    county: at('county.json') as County['county'],
    directory: at('directory.json') as County['directory'],
    calendars: jsonFiles(join(COUNTIES, id, 'calendars')).map((file) => parsed(file) as CalendarFile),
    people: at('people.json') as PeopleFile,
  }
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
