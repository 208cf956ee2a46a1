// Contents of the elements room: the four tags, for whoever imports instead of using the loader.

export type { TokenRequest, TokenSource } from './host/token.ts'
export { ServiceCase } from './service-case/service-case.ts'
export { ServiceItem } from './service-item/service-item.ts'
export { StaffCase } from './staff-case/staff-case.ts'
export { StaffInbox } from './staff-inbox/staff-inbox.ts'
