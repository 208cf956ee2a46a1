// What is missing is said once and completely (行政许可法 32(4); DOMAIN C2, guard 5.1).
import type { FieldSchema } from '../../format/form.ts'
import { pathsOf } from '../../rules/paths-of.ts'
import type { Check, Subject } from '../check.ts'
import { reachedFrom } from '../flow/reach.ts'

/** An event that lists fields for the applicant to mend needs a rule that reads how often it has happened. */
export const correctionTwice: Check = {
  code: 'definition/correction-twice',
  find: (subject) => {
    const { service, forms } = subject.bundle
    return Object.entries(service.events)
      .filter(([event, { form }]) => form !== undefined && listsFields(forms[form]?.schema) && opens(subject, event))
      .filter(([event]) => !countsItself(subject, event))
      .map(([event]) => ({ at: `/service/events/${event}`, params: { event } }))
  },
}

const listsFields = (schema: FieldSchema | undefined): boolean =>
  Object.values(schema?.properties ?? {}).some(({ items }) => items?.fieldsOf !== undefined)

/** Leads to where the listed fields, and only they, may be filled in again. */
function opens({ bundle: { service }, chart }: Subject, event: string): boolean {
  const leads = chart.ways.flatMap((way) => (way.kind === 'on' && way.name === event && way.leads ? [way.leads] : []))
  const offered = leads.flatMap((place) => Object.keys(place.state.on ?? {}))
  return offered.some((name) => service.events[name]?.only !== undefined)
}

/** It may be asked again only where it cannot happen twice, or where a rule counts. */
function countsItself({ bundle: { service }, chart }: Subject, event: string): boolean {
  const ways = chart.ways.filter(({ kind, name, leads }) => kind === 'on' && name === event && leads !== undefined)
  const rules = [...(service.events[event]?.require ?? []), ...ways.flatMap(({ arrow }) => arrow.guard ?? [])]
  if (rules.some((rule) => pathsOf(service.rules[rule]?.if ?? null).includes(`case.count.${event}`))) return true
  return !ways.some(
    ({ leads }) => leads && [...reachedFrom(chart, [leads])].some((place) => ways.some((way) => way.from === place)),
  )
}
