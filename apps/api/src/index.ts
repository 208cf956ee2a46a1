// Contents of the API: the app, and what a host of it gives.
export { createApp } from './app.ts'
export type { FileStore, Host, LogLine, Store } from './host.ts'
