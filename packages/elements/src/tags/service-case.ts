// <service-case> for whoever imports it: registers the tag, and gives its class.
import { claim } from '../claim.ts'
import type { ServiceCaseElement } from '../page.ts'
import { ServiceCase as Kind } from '../service-case/service-case.ts'

export const ServiceCase: new () => ServiceCaseElement = Kind

claim('service-case', ServiceCase)
