// Every tag and its class.
import { ServiceCase } from './service-case/service-case.ts'
import { ServiceItem } from './service-item/service-item.ts'
import { ServiceList } from './service-list/service-list.ts'
import { StaffCalendar } from './staff-calendar/staff-calendar.ts'
import { StaffCase } from './staff-case/staff-case.ts'
import { StaffInbox } from './staff-inbox/staff-inbox.ts'

export const KIT: Record<string, new () => HTMLElement> = {
  'service-list': ServiceList,
  'service-item': ServiceItem,
  'service-case': ServiceCase,
  'staff-inbox': StaffInbox,
  'staff-case': StaffCase,
  'staff-calendar': StaffCalendar,
}
