// What a fictional resident sends in, and a picture.
import type { Json } from '@yichuang/definition'

/** A complete application of a fictional resident. */
export function application(photo: string, change: Record<string, Json> = {}): Record<string, Json> {
  return {
    filedBy: 'self',
    applicant: {
      name: '黄素兰',
      idType: 'residentId',
      idNumber: '450299195803120022',
      mobile: '13800138000',
      domicile: 'local',
      residenceRegion: '450204099001',
      residenceAddress: '在水一方小区 1 栋 2 单元 301 室',
    },
    applyKind: 'new',
    photo,
    delivery: { deliverBy: 'window' },
    ...change,
  }
}

const JFIF = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0]

/** The container of a picture of 8 × 8 pixels, whose coded data (`salt`) makes each different. */
export const jpeg = (salt = Math.random()): Uint8Array =>
  new Uint8Array([0xff, 0xd8, ...JFIF, ...FRAME, ...SCAN, ...new TextEncoder().encode(`${salt}`), 0xff, 0xd9])
