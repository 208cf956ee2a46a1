// Registers <service-case>.
import { claim } from '../claim.ts'
import { ServiceCase } from './service-case.ts'

claim('service-case', ServiceCase)

declare global {
  interface HTMLElementTagNameMap {
    'service-case': ServiceCase
  }
}
