// Contents of the elements room: the five tags, for whoever imports instead of using the loader.

export type { TokenRequest, TokenSource } from './host/token.ts'
export { ServiceCase } from './service-case/service-case.ts'
export { ServiceItem } from './service-item/service-item.ts'
export { ServiceList } from './service-list/service-list.ts'
export { StaffCase } from './staff-case/staff-case.ts'
export { StaffInbox } from './staff-inbox/staff-inbox.ts'
