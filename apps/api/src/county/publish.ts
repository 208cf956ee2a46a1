// Publishing: an immutable version named by number and content hash, after every check has passed.
import type { PublishAnswer } from '@yichuang/client'
import { type Bundle, build, canonical, check, hashOf, type Json, type Problem, type Sources, type Trouble } from '@yichuang/definition'
import { type Answer, done, type Refused, refuse } from './answer.ts'
import { newestVersion } from './items.ts'
import { db } from './tables.ts'
import { row, rows, type Unit } from './unit.ts'
import type { Work } from './work.ts'

/** POST definitions/check: the findings, also when there are none. */
export function checkDefinition(work: Work, bundle: Json): Answer {
  if (!holds(work, ['workflowAuthor', 'publisher'])) return refuse('api/not-allowed', { post: 'workflowAuthor' })
  return done(200, { findings: findingsOf(work, bundle) })
}

/** POST definitions: version 1, 2, … of this item; the same content is the same version. */
export function* publish(work: Work, bundle: Json): Unit<Answer> {
  if (!holds(work, ['publisher'])) return refuse('api/not-allowed', { post: 'publisher' })
  const findings = findingsOf(work, bundle)
  if (findings.length) return broken(bundle, findings)
  const { id } = bundle as unknown as Bundle
  const hash = hashOf(bundle)
  const known = yield* row(db.selectFrom('items').select('version').where('id', '=', id).where('hash', '=', hash))
  const version = known?.version ?? ((yield* newestVersion(id)) ?? 0) + 1
  if (!known) {
    yield* rows(
      db.insertInto('items').values({
        id,
        version,
        hash,
        bundle: canonical(bundle),
        published_at: work.now,
        published_by: work.actor.id,
      }),
    )
  }
  const answer: PublishAnswer = { id, version, hash, fresh: !known }
  return done(known ? 200 : 201, answer)
}

const holds = ({ actor }: Work, posts: string[]) => actor.posts.some(({ post }) => posts.includes(post))

/** A bundle must be what `build` makes of its own parts: that proves its shape and that nothing outside is needed. */
function findingsOf({ county }: Work, bundle: Json): Problem[] {
  const { id, sources } = partsOf(bundle)
  const { bundle: built, findings } = build(sources, id)
  if (!built) return findings
  const changed = hashOf(built as unknown as Json) === hashOf(bundle) ? [] : [notBuilt]
  return [...findings, ...changed, ...check(built, county)]
}

const notBuilt: Problem = {
  code: 'definition/not-built',
  at: '',
  says: 'This is not a built bundle.',
  try: 'Send what build() gives, unchanged.',
}

function partsOf(bundle: Json): { id: string; sources: Sources } {
  const parts = typeof bundle === 'object' && bundle !== null && !Array.isArray(bundle) ? bundle : {}
  const id = typeof parts['id'] === 'string' ? parts['id'] : ''
  const sources: Sources = { [`${id}/service.json`]: parts['service'], [`${id}/flow.json`]: parts['flow'] }
  for (const folder of ['forms', 'documents', 'text', 'scenarios']) {
    for (const [name, file] of Object.entries(parts[folder] ?? {})) sources[`${id}/${folder}/${name}.json`] = file
  }
  return { id, sources }
}

function broken(bundle: Json, findings: Problem[]): Refused {
  const { id } = partsOf(bundle)
  const head: Trouble = { code: 'api/definition-broken', at: id, params: { item: id, count: findings.length } }
  return { troubles: [head, ...findings] }
}
