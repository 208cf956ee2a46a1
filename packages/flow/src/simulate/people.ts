// The people of a scenario: residents of the sample, staff of the directory.
import type { County, Json, PeopleFile, Step } from '@yichuang/definition'
import { own } from '@yichuang/definition'
import type { Actor, Party } from '../case.ts'
import { valueAt } from '../payload/pointer.ts'
import { postsOf } from '../people/posts-of.ts'
import { dateOf } from '../time/instant.ts'

/** Who a step's `who` is; undefined when neither file knows him. His id is the key under which he stands there. */
export function actorOf({ who, at }: Step, county: County, { people }: PeopleFile): Actor | undefined {
  if (who === undefined) return undefined
  const resident = own(people, who)
  if (resident)
    return { id: who, name: resident.name, kind: 'resident', assurance: 3, posts: [], idNumber: resident.idNumber }
  const staff = own(county.directory.people, who)
  if (!staff) return undefined
  return { id: who, name: staff.name, kind: 'staff', assurance: 4, posts: postsOf(county.directory, who, dateOf(at)) }
}

/** Whose case it becomes: the resident who files it; at the window the person whose number stands in the form. */
export function applicantOf(actor: Actor, form: Json, { people }: PeopleFile): Party {
  if (actor.kind === 'resident') return { id: actor.id, name: actor.name }
  const number = valueAt(form, '/applicant/idNumber')
  const known = Object.entries(people).find(([, { idNumber }]) => idNumber === String(number).toUpperCase())
  if (known) return { id: known[0], name: known[1].name }
  const name = valueAt(form, '/applicant/name')
  return { id: 'applicant', name: typeof name === 'string' ? name : '申请人' }
}
