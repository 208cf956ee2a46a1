// <staff-calendar> for whoever imports it: registers the tag, and gives its class.
import { claim } from '../claim.ts'
import type { StaffCalendarElement } from '../page.ts'
import { StaffCalendar as Kind } from '../staff-calendar/staff-calendar.ts'

export const StaffCalendar: new () => StaffCalendarElement = Kind

claim('staff-calendar', StaffCalendar)
