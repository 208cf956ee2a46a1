// Contents of the elements room: the tags, for whoever imports instead of using the loader.

// The same tags under a prefix of one's own.
export { define } from './define.ts'

// What a page sees of them.
export type {
  DiagnoseOptions,
  Diagnosis,
  DiagnosisFinding,
  HostToken,
  KitEvents,
  TokenRequest,
  TokenSource,
} from './page.ts'

// The tags' classes.
export { ServiceCase } from './service-case/service-case.ts'
export { ServiceItem } from './service-item/service-item.ts'
export { ServiceList } from './service-list/service-list.ts'
export { StaffCalendar } from './staff-calendar/staff-calendar.ts'
export { StaffCase } from './staff-case/staff-case.ts'
export { StaffInbox } from './staff-inbox/staff-inbox.ts'
