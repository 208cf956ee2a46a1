// The number of a case as people quote it.
import type { LocalDate, Service } from '@yichuang/definition'

/** The widely used composition: task code, date, four-digit serial (DOMAIN C4). */
const TEMPLATE = '{taskCode}{yyyyMMdd}{seq4}'

/**
 * Fills the service's `caseNumber` template: `{taskCode}` (the item's id without one), `{yyyyMMdd}`, `{yyyy}`, `{seq}` and
 * `{seq4}` (at least four digits). `seq` counts the item's cases of that day from 1.
 *
 * @example caseNumber(service, '2026-02-12', 1) // '11450299MB000001955452099901000202602120001'
 */
export function caseNumber(
  service: Pick<Service, 'id' | 'taskCode' | 'caseNumber'>,
  on: LocalDate,
  seq: number,
): string {
  const parts: Record<string, string> = {
    taskCode: service.taskCode ?? `${service.id}-`,
    yyyyMMdd: on.replace(/-/g, ''),
    yyyy: on.slice(0, 4),
    seq: String(seq),
  }
  return (service.caseNumber ?? TEMPLATE).replace(/\{(\w+?)(\d?)\}/g, (whole, name: string, digits: string) => {
    const part = Object.hasOwn(parts, name) ? parts[name] : undefined
    if (part === undefined || (digits && name !== 'seq')) return whole
    return digits ? part.padStart(Number(digits), '0') : part
  })
}
