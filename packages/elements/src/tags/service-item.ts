// <service-item> for whoever imports it: registers the tag, and gives its class.
import { claim } from '../claim.ts'
import type { ServiceItemElement } from '../page.ts'
import { ServiceItem as Kind } from '../service-item/service-item.ts'

export const ServiceItem: new () => ServiceItemElement = Kind

claim('service-item', ServiceItem)
