// The stores of files of every host, against their contract.
import { env } from 'cloudflare:workers'
import { r2Files } from '../src/hosts/bindings.ts'
import { fileStoreContract } from './file-store.ts'

fileStoreContract('on R2', () => r2Files(env.FILES))
