// A case that belongs to whoever took it first must have a way to another (首问负责; DOMAIN A6).
import type { DeskWay } from '../../format/service.ts'
import type { Check } from '../check.ts'
import { waysOf } from '../ways-of.ts'

/** A desk that is `owned`, where no event `takes` a case over: with its owner on leave, nobody goes on. */
export const ownedForEver: Check = {
  code: 'definition/owned-for-ever',
  find: ({ bundle: { service } }) => {
    const taken = Object.values(service.events).map(({ takes }) => takes)
    return Object.entries(service.desks).flatMap(([name, desk]) =>
      waysOf<DeskWay>(desk, `/service/desks/${name}`)
        .filter(({ way }) => way.owned === true && !taken.includes(name))
        .map(({ at }) => ({ at: `${at}/owned`, params: { name } })),
    )
  },
}
