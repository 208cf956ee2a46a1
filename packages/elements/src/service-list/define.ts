// Registers <service-list>.
import { claim } from '../claim.ts'
import { ServiceList } from './service-list.ts'

claim('service-list', ServiceList)

declare global {
  interface HTMLElementTagNameMap {
    'service-list': ServiceList
  }
}
