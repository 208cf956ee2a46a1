// Runs the sample county until it is told to stop: builds, starts three origins, publishes the items, prints the addresses.
import { needNode } from './env.mjs'

needNode()
// From the first moment: 'exit' takes along whatever has been started by then.
let stop = async (code) => process.exit(code)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))
const { build, ORIGINS, publish, startApi, startPages } = await import('./sample.ts')
try {
  console.log('Building the elements …')
  build()
  console.log('Starting the API on workerd …')
  const log = process.env.YICHUANG_LOG ? (chunk) => process.stderr.write(chunk) : undefined
  const api = await startApi({ log })
  const pages = await startPages()
  console.log('Publishing the items below workflows/ …')
  console.log(publish().lines.replace(/^/gm, '  '))
  console.log(`
  一窗 Yichuang, sample county（示例区，全部为虚构）:

    portal  门户        ${ORIGINS.portal}/
    staff   工作人员    ${ORIGINS.staff}/
    API     接口        ${ORIGINS.api}/v1/sample/items

  A token for curl: npm run token -- clerkA      Empty everything: npm run reset      Stop: Ctrl-C
`)
  let stopping = false
  stop = async (code) => {
    if (stopping) return
    stopping = true
    await Promise.all([pages.stop(), api.stop()])
    process.exit(code)
  }
  // `npm start` ends on SIGTERM without passing it on through its shell: notice that the parent has gone.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(0), 500).unref()
  await api.ended
  if (!stopping) console.error('The API has ended.')
  await stop(1)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
