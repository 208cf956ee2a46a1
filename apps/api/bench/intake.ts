// What both benches of the API send in: the first step of story 1, which a clerk takes in at the window.
import { readFileSync } from 'node:fs'
import type { Json } from '@yichuang/definition'

const path = new URL('../../../workflows/senior-card/scenarios/story-1.json', import.meta.url)

export const intake = (): Json =>
  (JSON.parse(readFileSync(path, 'utf8')) as { steps: { form: Json }[] }).steps[0]?.form ?? null
