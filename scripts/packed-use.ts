// What somebody writes who has installed the packages: run and type-checked by scripts/packed.ts, away from the repository.
import { readFileSync } from 'node:fs'
import { type CaseView, createClient, type SubmitBody } from '@yichuang/client'
import { build, type Problem, say } from '@yichuang/definition'
import type { KitElement, TokenRequest } from '@yichuang/elements'
import { dateOf, simulate } from '@yichuang/flow'

const client = createClient({ api: 'https://api.example.gov.cn/v1/sample', token: async () => 'a.b.c' })
const body: SubmitBody = { item: 'senior-card', form: {} }
export const send = (key: string): Promise<CaseView> => client.submit(body, { key })
export const answer = ({ answer: give }: TokenRequest, tag: KitElement): void => give(Promise.resolve(tag.api))

const { findings }: { findings: Problem[] } = build({}, 'nothing')
const said = say({ code: 'flow/case-closed', at: '' }, 'en').says
const files = ['./all', './integrity.json'].map((path) => import.meta.resolve(`@yichuang/elements${path.slice(1)}`))
const schema = import.meta.resolve('@yichuang/definition/schemas/service.schema.json')
for (const file of [...files, schema]) readFileSync(new URL(file))
if (findings.length === 0 || !said || dateOf('2026-02-28T23:00:00+08:00') !== '2026-02-28' || !simulate)
  throw new Error('the packages do not work')
