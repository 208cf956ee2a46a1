// The policy table is whole: every route, every question and every field of an answer has its line, and no line is idle.
import { expect, test } from 'vitest'
import app from '../src/hosts/sample.ts'
import { FIELDS } from '../src/policy/fields.ts'
import { POLICY, type Row } from '../src/policy/table.ts'
import { RELATION, STANDING } from '../src/policy/who.ts'
import { ROUTES } from '../src/routes/index.ts'
import { sampleRoutes } from '../src/sample/routes.ts'
import { WIRE } from '../src/wire/index.ts'
import { placesOf, unplaced } from './places.ts'

const rows = Object.entries(POLICY) as [string, Row][]
const declared = [...ROUTES, ...sampleRoutes(() => ({}) as never)]

test('every route that the app has registered stands under a line of the table', () => {
  const known = new Set([...declared.map(({ method, path }) => `${method.toUpperCase()} ${path}`)])
  const docs = ['GET /openapi.json', 'GET /docs', 'GET /docs.css']
  const registered = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !docs.includes(route))
  expect(registered.filter((route) => !known.has(route))).toEqual([])
  expect(declared.filter(({ action }) => !Object.hasOwn(POLICY, action)).map(({ id }) => id)).toEqual([])
})

test('every line of the table is used by a route', () => {
  const used = new Set<string>([...declared.map(({ action }) => action), 'docs.read'])
  expect(rows.map(([action]) => action).filter((action) => !used.has(action))).toEqual([])
})

test('a line names somebody, and its refusal tells nothing to whom there is nothing', () => {
  const names = [...Object.keys(STANDING), ...Object.keys(RELATION)]
  for (const [action, { by, denied }] of rows) {
    expect([action, Object.keys(by).filter((who) => !names.includes(who))]).toEqual([action, []])
    expect([action, Object.keys(by).length > 0, denied]).toEqual([action, true, expect.stringMatching(/^(api|file)\//)])
  }
})

test('every field of every answer has its place, and every place its field', () => {
  expect(Object.keys(WIRE).flatMap((name) => unplaced(WIRE, FIELDS, name as keyof typeof WIRE))).toEqual([])
})

test('a field without a place is found, and so is a place without a field', () => {
  const { applicant: _, ...wire } = WIRE.CaseSummary.properties
  const more = { ...WIRE, CaseSummary: { ...WIRE.CaseSummary, properties: { ...wire, phone: { type: 'string' } } } }
  expect(unplaced(more, FIELDS, 'CaseSummary')).toEqual(['CaseSummary.phone', 'CaseSummary.applicant is no field'])
  expect(placesOf(WIRE.CaseSummary)).toContain('applicant')
})
