// Prints the outbox of the running sample, what has not arrived first: npm run outbox
import { ORIGINS } from './sample.ts'

const asked = async (path, init) => {
  const answer = await fetch(`${ORIGINS.api}${path}`, init).catch(() => undefined)
  if (!answer) {
    console.error('The sample is not running: start it with npm start, then ask again.')
    process.exit(1)
  }
  const body = await answer.json()
  if (answer.ok) return body
  console.error(`${body.title ?? answer.status} ${body.detail ?? ''}`)
  process.exit(1)
}
const { token } = await asked('/sample/issuer/token', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ person: 'operator1' }),
})
const { now, counts, messages } = await asked('/v1/sample/outbox', {
  headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' },
})
const time = (at) => at.slice(0, 19).replace('T', ' ')
console.log(
  `${time(now)}   ${Object.entries(counts)
    .map(([state, n]) => `${state} ${n}`)
    .join('   ')}\n`,
)
if (!messages.length) console.log('Nothing has left a case yet: submit an application on the portal.')
for (const { id, state, at, type, receiver, case: of, attempts, nextTry, error, acts } of messages) {
  console.log(`${state.padEnd(8)} ${time(at)}  ${type.padEnd(24)} to ${receiver.padEnd(16)} case ${of.no}`)
  if (state !== 'sent')
    console.log(`         ${id}  attempts ${attempts}${nextTry ? `, next try ${time(nextTry)}` : ''}`)
  if (error) console.log(`         ${error.code}  ${error.says} ${error.try}`)
  for (const { did, by, reason, at: when } of acts) console.log(`         ${did} by ${by}, ${time(when)}  ${reason}`)
}
