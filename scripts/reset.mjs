// Empties the sample county: cases, files, published items, the sample's clock and keys.
import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { DATA, PORTS } from './sample.ts'

const socket = connect({ port: PORTS.api, host: '127.0.0.1' })
socket.once('connect', () => {
  console.error('The sample is running. Stop it (Ctrl-C where npm start runs), then run npm run reset again.')
  process.exit(1)
})
socket.once('error', () => {
  rmSync(DATA, { recursive: true, force: true })
  console.log('The sample county is empty. npm start publishes its items again.')
})
