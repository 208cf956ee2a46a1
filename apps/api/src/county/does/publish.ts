// Publishing: an immutable version named by number and content hash, after every check has passed.
import type { CheckAnswer, PublishAnswer } from '@yichuang/client'
import { type Bundle, check, hashOf, type Json, type Problem, say, type Trouble } from '@yichuang/definition'
import { compile, FlowFailure } from '@yichuang/flow'
import { type Answer, done, type Refused } from '../answer.ts'
import { db } from '../store/tables.ts'
import { row, rows, type Unit } from '../store/unit.ts'
import type { Work } from '../work.ts'
import { newestVersion } from './items.ts'

/** POST definitions/check: the findings, also when there are none. */
// biome-ignore lint/correctness/useYield: a unit without a statement
export function* checkDefinition(work: Work, bundle: Json): Unit<Answer> {
  const answer: CheckAnswer = { findings: findingsOf(work, bundle) }
  return done(200, answer)
}

/**
 * POST definitions: version 1, 2, … of this item; the content that is current stays the version that it is. Older content
 * becomes a new version again: whoever takes a change back must see it served.
 */
export function* publish(work: Work, bundle: Json): Unit<Answer> {
  const findings = findingsOf(work, bundle)
  if (findings.length) return broken(bundle, findings)
  const { id } = bundle as unknown as Bundle
  const hash = hashOf(bundle)
  const newest = (yield* newestVersion(id)) ?? 0
  const current = yield* row(db.selectFrom('items').select('hash').where('id', '=', id).where('version', '=', newest))
  const fresh = current?.hash !== hash
  const version = fresh ? newest + 1 : newest
  if (fresh) {
    yield* rows(
      db.insertInto('items').values({
        id,
        version,
        hash,
        // As its author wrote it: the order of fields and materials is what people see.
        bundle: JSON.stringify(bundle),
        published_at: work.now,
        published_by: work.actor.id,
      }),
    )
  }
  const answer: PublishAnswer = { id, version, hash, fresh }
  return done(fresh ? 201 : 200, answer)
}

/** Shape and sense first, then whether this engine can run it. */
function findingsOf({ county, lang }: Work, bundle: Json): Problem[] {
  const built = bundle as unknown as Bundle
  const findings = check(built, county, { lang })
  if (findings.length) return findings
  try {
    compile(built, { version: 0, hash: hashOf(bundle) })
    return []
  } catch (error) {
    if (error instanceof FlowFailure) return [say(error.trouble, lang)]
    throw error
  }
}

function broken(bundle: Json, findings: Problem[]): Refused {
  const id = typeof bundle === 'object' && bundle !== null && !Array.isArray(bundle) ? String(bundle['id'] ?? '') : ''
  const head: Trouble = { code: 'api/definition-broken', at: id, params: { item: id, count: findings.length } }
  return { troubles: [head, ...findings] }
}
