// <staff-inbox> for whoever imports it: registers the tag, and gives its class.
import { claim } from '../claim.ts'
import type { StaffInboxElement } from '../page.ts'
import { StaffInbox as Kind } from '../staff-inbox/staff-inbox.ts'

export const StaffInbox: new () => StaffInboxElement = Kind

claim('staff-inbox', StaffInbox)
