// From files to one item: bases, patches, references, and what is said about mistakes.
import { build, canonical, check, hashOf, type Json } from '@yichuang/definition'
import { describe, expect, test } from 'vitest'
import { sources } from './sources.ts'

const findings = (files: Record<string, unknown>, id = 'library-card') =>
  build(files, id, { lang: 'en' }).findings.map(({ code, at }) => `${code} ${at}`)
const built = () => {
  const { bundle, findings: found } = build(sources(), 'library-card')
  if (!bundle) throw new Error(JSON.stringify(found))
  return bundle
}

describe('an item on a base', () => {
  test('is in order', () => {
    expect(check(built())).toEqual([])
  })

  test('says only what differs; null takes away', () => {
    const { service, flow } = built()
    expect(service.limits['answer']).toEqual({ n: 3, in: 'wd', until: 'answered', owes: 'office' })
    expect(Object.keys(service.events)).toEqual(['accept'])
    expect(service.rules['once']).toMatchObject({ code: 'asked-already' })
    expect(Object.keys(flow.states)).toEqual(['received', 'done'])
    expect(service).not.toHaveProperty('base')
    expect(service).toMatchObject({ id: 'library-card', name: '借书证', reads: {}, children: {}, notices: {} })
  })

  test('has a flow that is plain XState config, without the editor’s $schema', () => {
    expect(built().flow).toEqual({
      format: 1,
      id: 'case',
      initial: 'received',
      states: {
        received: { meta: { desk: 'window' }, on: { accept: 'done' } },
        done: { type: 'final', tags: ['answered'] },
      },
    })
  })

  test('inherits forms, and translations word by word, but no scenarios', () => {
    const files = sources()
    files['machine/scenarios/own.json'] = files['library-card/scenarios/fine.json'] as Json
    const { bundle } = build(files, 'library-card')
    expect(Object.keys(bundle?.forms ?? {}).sort()).toEqual(['application', 'reason'])
    expect(bundle?.text).toEqual({ en: { 受理: 'Take in', 询问: 'Ask', 借书证: 'Library card' } })
    expect(Object.keys(bundle?.scenarios ?? {})).toEqual(['fine'])
  })

  test('leaves its sources as they were', () => {
    const files = sources()
    const before = canonical(files)
    build(files, 'library-card')
    expect(canonical(files)).toBe(before)
  })

  test('is the same to the byte whatever the order of its files', () => {
    const turned = Object.fromEntries(Object.entries(sources()).reverse())
    expect(hashOf(build(turned, 'library-card').bundle ?? null)).toBe(hashOf(built()))
  })
})

describe('bases that cannot be followed', () => {
  test('a folder that is not there', () => {
    expect(findings(sources(), 'passport')).toEqual(['definition/no-such-item passport'])
    expect(findings({ ...sources(), 'library-card/service.json': { format: 1, base: 'nothing' } })).toEqual([
      'definition/no-such-item library-card/service.json#/base',
    ])
  })

  test('a circle is shown, and where it closes', () => {
    const files = sources()
    files['machine/service.json'] = { format: 1, base: 'library-card' }
    const [found] = build(files, 'library-card', { lang: 'en' }).findings
    expect(found).toMatchObject({ code: 'definition/base-cycle', at: 'machine/service.json#/base' })
    expect(found?.says).toContain('library-card → machine → library-card')
    expect(findings({ 'a/service.json': { format: 1, base: 'a' } }, 'a')).toEqual([
      'definition/base-cycle a/service.json#/base',
    ])
  })

  test('no flow anywhere', () => {
    const { 'machine/flow.json': _flow, ...files } = sources()
    expect(findings(files)).toEqual(['definition/no-flow library-card'])
  })

  test('an id that is not the folder’s', () => {
    const files = sources()
    files['library-card/service.json'] = { format: 1, base: 'machine', id: 'libary-card' }
    expect(findings(files)).toContain('definition/id-differs library-card/service.json#/id')
  })
})

describe('references in forms', () => {
  const field = (name: string) => built().forms['application']?.schema.properties?.[name]
  const withField = (schema: Json) => {
    const files = sources()
    files['library-card/forms/application.json'] = { format: 1, schema: { type: 'object', properties: { it: schema } } }
    return files
  }

  test('are written out, with what stands beside them', () => {
    expect(field('applicant')).toEqual({
      type: 'object',
      title: '申请人',
      required: ['name', 'region'],
      properties: {
        name: { type: 'string', title: '姓名', maxLength: 50, pii: 'basic' },
        region: { type: 'string', title: '街道', maxLength: 12 },
      },
    })
    expect(field('helper')).toEqual({ type: 'string', title: '代办人', maxLength: 50, pii: 'basic' })
    expect(JSON.stringify(built())).not.toContain('$ref')
  })

  test.each([
    ['an address on the net', 'https://example.org/person.json', 'definition/remote-ref'],
    ['a file outside of the folder', '../../../etc/person.json', 'definition/remote-ref'],
    ['a file that is not there', '../../blocks/persons.json', 'definition/no-such-ref'],
    ['a part that is not there', '../../blocks/person.json#/properties/age', 'definition/no-such-ref'],
  ])('%s is a finding', (_what, $ref, code) => {
    expect(findings(withField({ $ref }))).toEqual([
      `${code} library-card/forms/application.json#/schema/properties/it/$ref`,
    ])
  })

  test('a circle is a finding, over two files or within one', () => {
    const files = withField({ $ref: '../../blocks/a.json' })
    files['blocks/a.json'] = { type: 'object', properties: { b: { $ref: 'b.json' } } }
    files['blocks/b.json'] = { type: 'object', properties: { a: { $ref: 'a.json' } } }
    expect(findings(files)).toEqual(['definition/ref-cycle blocks/b.json#/properties/a/$ref'])
    expect(findings(withField({ $ref: '#' }))).toEqual([
      'definition/ref-cycle library-card/forms/application.json#/schema/properties/it/$ref',
    ])
  })

  test('a block that is told otherwise beside the reference is a finding', () => {
    expect(findings(withField({ $ref: '../../blocks/person.json#/properties/region', maxLength: 6 }))).toEqual([
      'definition/ref-conflict library-card/forms/application.json#/schema/properties/it/maxLength',
    ])
  })

  test('a form that grows without measure is stopped', () => {
    const files = withField({ $ref: '#/$defs/l12' })
    const levels = Array.from({ length: 13 }, (_, level) => [
      `l${level}`,
      level === 0
        ? { type: 'string' }
        : { properties: { a: { $ref: `#/$defs/l${level - 1}` }, b: { $ref: `#/$defs/l${level - 1}` } } },
    ])
    const form = files['library-card/forms/application.json'] as { schema: Record<string, Json> }
    form.schema['$defs'] = Object.fromEntries(levels) as Json
    expect(findings(files)).toEqual(['definition/form-too-large library-card/forms/application.json'])
  })
})

describe('files of the wrong shape', () => {
  const withFile = (path: string, value: unknown) => findings({ ...sources(), [path]: value })
  const flow = (received: Json): Json => ({ format: 1, id: 'case', initial: 'received', states: { received } })

  test.each<[string, string, unknown, string[]]>([
    [
      'a key that is not known',
      'machine/flow.json',
      flow({ entry: [] }),
      ['definition/unknown-key machine/flow.json#/states/received/entry'],
    ],
    [
      'a key that is missing',
      'machine/flow.json',
      { format: 1, id: 'case' },
      ['definition/missing machine/flow.json#'],
    ],
    [
      'a wrong type',
      'machine/flow.json',
      flow({ tags: 'received' }),
      ['definition/wrong-type machine/flow.json#/states/received/tags'],
    ],
    [
      'a word out of a list',
      'machine/flow.json',
      flow({ type: 'end' }),
      ['definition/not-in-list machine/flow.json#/states/received/type'],
    ],
    [
      'a name with a dot',
      'machine/flow.json',
      flow({ initial: 'a.b' }),
      ['definition/bad-spelling machine/flow.json#/states/received/initial'],
    ],
    [
      'in an alternative, what is wrong with the one that was meant',
      'machine/flow.json',
      flow({ on: { go: { target: 'x', colour: 'red' }, stop: 5 } }),
      [
        'definition/unknown-key machine/flow.json#/states/received/on/go/colour',
        'definition/wrong-type machine/flow.json#/states/received/on/stop',
      ],
    ],
    [
      'a patch with a key that is not known',
      'library-card/flow.patch.json',
      { format: 1, state: {} },
      ['definition/unknown-key library-card/flow.patch.json#/state'],
    ],
    [
      'another format',
      'library-card/service.json',
      { format: 2, base: 'machine' },
      ['definition/not-in-list library-card/service.json#/format'],
    ],
    [
      'a file that has no place',
      'library-card/form/application.json',
      {},
      ['definition/unknown-file library-card/form/application.json'],
    ],
    [
      'a key that reaches a prototype',
      'machine/forms/reason.json',
      JSON.parse('{"format":1,"schema":{"__proto__":{}}}'),
      ['definition/reserved-key machine/forms/reason.json#/schema/__proto__'],
    ],
    [
      'half a character',
      'machine/text/en.json',
      { 受理: '\ud800' },
      ['definition/bad-characters machine/text/en.json#/受理'],
    ],
    [
      'what is no JSON',
      'machine/text/en.json',
      { 受理: new Date(0), 询问: undefined },
      ['definition/not-json machine/text/en.json#/询问', 'definition/not-json machine/text/en.json#/受理'],
    ],
    [
      'too many values',
      'machine/text/en.json',
      Array.from({ length: 30_000 }, () => 0),
      ['definition/too-many-values machine/text/en.json#'],
    ],
    [
      'too much text',
      'machine/text/en.json',
      { 受理: 'x'.repeat(300_000) },
      ['definition/too-large machine/text/en.json#'],
    ],
    [
      'too much depth',
      'machine/text/en.json',
      JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      [`definition/too-deep machine/text/en.json#${'/0'.repeat(32)}`],
    ],
  ])('%s is a finding with its place', (_what, path, value, expected) => {
    expect(withFile(path, value)).toEqual(expected)
  })

  test('files that are right one by one may still be too much together', () => {
    const files = sources()
    for (const name of ['a', 'b', 'c']) {
      files[`library-card/documents/${name}.json`] = {
        format: 1,
        title: name,
        body: Array.from({ length: 30 }, () => ({ text: '文'.repeat(3500) })),
      }
    }
    expect(findings(files)).toEqual(['definition/too-large '])
  })

  test('what is missing in the built whole is said', () => {
    const files = sources()
    const { start: _start, ...service } = files['machine/service.json'] as Record<string, Json>
    expect(findings({ ...files, 'machine/service.json': service })).toEqual(['definition/missing /service'])
  })
})
