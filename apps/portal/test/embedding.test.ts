// The kit on any county's page: examples that a portal developer may copy, each used by a resident in Chromium against the running API.
import { afterAll, beforeAll, describe } from 'vitest'
import { alike } from './embedding/alike.ts'
import { diagnose } from './embedding/diagnose.ts'
import { hostPages } from './embedding/host-pages.ts'
import { policies } from './embedding/policies.ts'
import { stored } from './embedding/stored.ts'
import { token } from './embedding/token.ts'
import { type Stage, setStage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage?.end())
const now = () => stage

describe.concurrent('a resident gets from the guide to the receipt, and the page stays what it was', () => {
  hostPages(now)
})
describe.concurrent('under a Content-Security-Policy', () => {
  policies(now)
})
describe.concurrent('the tag looks as on a bare page', () => {
  alike(now)
})
describe.concurrent('markup that somebody wrote into text', () => {
  stored(now)
})
describe.concurrent('the token', () => {
  token(now)
})
describe.concurrent('why nothing shows', () => {
  diagnose(now)
})
