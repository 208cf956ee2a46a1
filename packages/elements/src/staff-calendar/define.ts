// Registers <staff-calendar>.
import { claim } from '../claim.ts'
import { StaffCalendar } from './staff-calendar.ts'

claim('staff-calendar', StaffCalendar)

declare global {
  interface HTMLElementTagNameMap {
    'staff-calendar': StaffCalendar
  }
}
