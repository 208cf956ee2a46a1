// The sample county's files, as they stand in the repository.
import { env } from 'cloudflare:workers'
import type { CalendarFile, County, CountyFile, Directory, PeopleFile } from '@yichuang/definition'
import cn2024 from '../../../../counties/sample/calendars/cn-2024.json' with { type: 'json' }
import cn2025 from '../../../../counties/sample/calendars/cn-2025.json' with { type: 'json' }
import cn2026 from '../../../../counties/sample/calendars/cn-2026.json' with { type: 'json' }
import cn2027 from '../../../../counties/sample/calendars/cn-2027.json' with { type: 'json' }
import county from '../../../../counties/sample/county.json' with { type: 'json' }
import directory from '../../../../counties/sample/directory.json' with { type: 'json' }
import residents from '../../../../counties/sample/people.json' with { type: 'json' }

/** `npm start` on other ports says so in this variable, comma between the origins. */
const { ORIGINS } = env as { ORIGINS?: string }

export const sample: County = {
  county: { ...(county as unknown as CountyFile), ...(ORIGINS ? { origins: ORIGINS.split(',') } : {}) },
  directory: directory as Directory,
  calendars: [cn2024, cn2025, cn2026, cn2027] as unknown as CalendarFile[],
}

/** Fictional residents. */
export const people = residents as PeopleFile

export const sampleCounty = async (id: string): Promise<County | undefined> =>
  id === sample.county.id ? sample : undefined
