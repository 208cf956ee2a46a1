// Prints a token of a fictional person for curl: npm run token -- clerkA
import { ORIGINS } from './sample.ts'

const person = process.argv[2]
if (!person) {
  console.error('Whose? For example: npm run token -- clerkA   (or huang, decider1, issuer1, publisher1 …)')
  process.exit(1)
}
const answer = await fetch(`${ORIGINS.api}/sample/issuer/token`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ person }),
}).catch(() => undefined)
if (!answer) {
  console.error('The sample is not running: start it with npm start, then ask again.')
  process.exit(1)
}
const body = await answer.json()
if (!answer.ok) {
  console.error(`${body.title ?? 'No token.'} ${body.detail ?? ''}`)
  process.exit(1)
}
console.log(body.token)
