// Wire types.
export type * from './wire.ts'
