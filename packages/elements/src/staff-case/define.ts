// Registers <staff-case>.
import { claim } from '../claim.ts'
import { StaffCase } from './staff-case.ts'

claim('staff-case', StaffCase)

declare global {
  interface HTMLElementTagNameMap {
    'staff-case': StaffCase
  }
}
