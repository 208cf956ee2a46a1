// Registers <staff-inbox>.
import { claim } from '../claim.ts'
import { StaffInbox } from './staff-inbox.ts'

claim('staff-inbox', StaffInbox)

declare global {
  interface HTMLElementTagNameMap {
    'staff-inbox': StaffInbox
  }
}
