// <staff-case> for whoever imports it: registers the tag, and gives its class.
import { claim } from '../claim.ts'
import type { StaffCaseElement } from '../page.ts'
import { StaffCase as Kind } from '../staff-case/staff-case.ts'

export const StaffCase: new () => StaffCaseElement = Kind

claim('staff-case', StaffCase)
