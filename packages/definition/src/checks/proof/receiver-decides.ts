// Who takes a case in never decides it, so the two need different posts (受审分离; DOMAIN 0-11).
import type { DeskWay, Service } from '../../format/service.ts'
import { own } from '../../own.ts'
import { deskOf, hasTag, isWaiting } from '../around.ts'
import type { Check } from '../check.ts'
import { waysOf } from '../ways-of.ts'

/** A deciding desk whose every post also takes cases in at the same unit: in a small office nobody could decide. */
export const receiverDecides: Check = {
  code: 'definition/receiver-decides',
  find: ({ bundle: { service }, chart }) => {
    const waiting = chart.places.filter(isWaiting)
    const desksAt = (tag: string) =>
      waiting.filter((place) => hasTag(place, tag)).flatMap((place) => deskOf(place) ?? [])
    const receiving = [...(service.start.by ?? []), ...desksAt('received')].flatMap((desk) => postsOf(service, desk))
    return [...new Set(desksAt('deciding'))]
      .filter((desk) => {
        const posts = postsOf(service, desk)
        return posts.length > 0 && posts.every((post) => receiving.includes(post))
      })
      .map((desk) => ({ at: `/service/desks/${desk}`, params: { name: desk } }))
  },
}

const postsOf = ({ desks }: Service, desk: string): string[] =>
  waysOf<DeskWay>(own(desks, desk) ?? [], '').flatMap(({ way }) =>
    way.post === undefined ? [] : [`${way.post}@${way.unit ?? ''}`],
  )
