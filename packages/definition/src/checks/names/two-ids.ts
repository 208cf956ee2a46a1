// A version is kept under the bundle's id, codes and numbers bear the service's: it is one name.
import type { Check } from '../check.ts'

export const twoIds: Check = {
  code: 'definition/two-ids',
  find: ({ bundle: { id, service } }) =>
    id === service.id ? [] : [{ at: '/service/id', params: { id, other: service.id } }],
}
