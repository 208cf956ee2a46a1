// <service-list> for whoever imports it: registers the tag, and gives its class.
import { claim } from '../claim.ts'
import type { ServiceListElement } from '../page.ts'
import { ServiceList as Kind } from '../service-list/service-list.ts'

export const ServiceList: new () => ServiceListElement = Kind

claim('service-list', ServiceList)
