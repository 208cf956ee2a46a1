// Registers <service-item>.
import { claim } from '../claim.ts'
import { ServiceItem } from './service-item.ts'

claim('service-item', ServiceItem)

declare global {
  interface HTMLElementTagNameMap {
    'service-item': ServiceItem
  }
}
