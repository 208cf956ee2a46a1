// The kit in one file, for hosts that pin by SRI: all tags at once, nothing fetched later.
import { claim } from './claim.ts'
import { isFirst } from './first.ts'
import { KIT } from './kit.ts'

if (isFirst()) for (const [tag, element] of Object.entries(KIT)) claim(tag, element)
