// The sample's own doors of its store.
import type { JWK } from 'jose'
import type { Env } from '../hosts/bindings.ts'
import type { Arrival, Arrived } from './inbox.ts'
import type { Use } from './scanner.ts'

export interface SampleStore {
  now(): Promise<number>
  setNow(ms: number, stands: boolean): Promise<number>
  issuerKey(): Promise<JWK>
  useScanner(use: Use): Promise<void>
  receive(inbox: string, arrival: Arrival): Promise<number>
  arrived(): Promise<Arrived[]>
}

export const sampleStore = ({ COUNTY }: Env): SampleStore =>
  COUNTY.get(COUNTY.idFromName('sample')) as unknown as SampleStore
