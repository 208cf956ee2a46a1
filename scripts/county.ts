// Reads a county's folder: settings, directory, calendars and, for a sample, its fictional people.
import { readdirSync, readFileSync } from 'node:fs'
import type { CalendarFile, County, CountyFile, Directory, PeopleFile } from '@yichuang/definition'

export function readCounty(id: string): County & { people: PeopleFile } {
  const folder = new URL(`../counties/${id}/`, import.meta.url)
  const json = <T>(name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T
  return {
    county: json<CountyFile>('county.json'),
    directory: json<Directory>('directory.json'),
    calendars: readdirSync(new URL('calendars/', folder))
      .sort()
      .map((name) => json<CalendarFile>(`calendars/${name}`)),
    people: json<PeopleFile>('people.json'),
  }
}
