// Who acts in random cases: right ones, wrong ones, one who stands in for another and one who acts in another's name.

import type { Actor } from '../../src/index.ts'
import { WHO } from '../engine/fixtures/county.ts'
import type { Person } from './reference.ts'

export type Staged = Actor & Person

export const PEOPLE: readonly Staged[] = [
  WHO.resident,
  WHO.clerk,
  WHO.clerk2,
  WHO.handler,
  WHO.decider,
  WHO.stranger,
  WHO.other,
  {
    ...WHO.clerk2,
    id: 'standIn',
    posts: [
      { post: 'decider', unit: 'c', for: 'decider' },
      { post: 'windowClerk', unit: 's1', for: 'clerk' },
      { post: 'handler', unit: 'c' },
    ],
  },
  { ...WHO.decider, id: 'inTheName', for: 'clerk2' },
  { ...WHO.other, id: 'unknown', assurance: 0 },
]
