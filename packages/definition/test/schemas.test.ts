// The committed JSON Schemas: fresh, standard, and of one mind with the types' own validation.
import { readFileSync } from 'node:fs'
import type { Json } from '@yichuang/definition'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { schemaFiles } from '../src/format/schema-files.ts'
import { sources } from './build/sources.ts'

const committed = (name: string): string => readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')
const names = Object.keys(schemaFiles())

describe('the schema of every file', () => {
  test.each(names)('%s is as the types have it (npm run schemas)', (name) => {
    expect(committed(name)).toBe(schemaFiles()[name])
  })

  test.each(names)('%s is understood by an author’s tool in strict mode', (name) => {
    expect(() =>
      new Ajv2020({ strict: true, strictTypes: false }).compile(JSON.parse(committed(name)) as object),
    ).not.toThrow()
  })
})

test('an author’s tool accepts right files and refuses wrong ones', () => {
  const says = (name: string, value: Json | undefined) =>
    new Ajv2020({ strictTypes: false }).compile(JSON.parse(committed(`${name}.schema.json`)) as object)(value)
  const files = sources()
  expect(says('service', files['machine/service.json'])).toBe(true)
  expect(says('service.patch', files['library-card/service.json'])).toBe(true)
  expect(says('service', files['library-card/service.json'])).toBe(false)
  expect(says('flow', files['machine/flow.json'])).toBe(true)
  expect(says('flow.patch', files['library-card/flow.patch.json'])).toBe(true)
  expect(says('flow', files['library-card/flow.patch.json'])).toBe(false)
  expect(says('form', files['library-card/forms/application.json'])).toBe(true)
  expect(says('form', { format: 1, schema: { type: 'object', propertis: {} } })).toBe(false)
  expect(says('text', files['machine/text/en.json'])).toBe(true)
  expect(says('scenario', files['library-card/scenarios/fine.json'])).toBe(true)
})
