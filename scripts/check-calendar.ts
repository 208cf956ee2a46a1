// Looks at the calendars of every county below counties/: mistakes, and years whose notice is missing.
import { type Dirent, readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkFile, say } from '@yichuang/definition'
import { calendarTroubles, dateOf, instantOf, missingYears } from '@yichuang/flow'
import { readCounty } from './county.ts'

const { values } = parseArgs({ options: { on: { type: 'string' } } })
// The county's own date, whatever the zone of this machine.
const on = values.on ?? dateOf(instantOf(Date.now()))

const isCounty = (entry: Dirent): boolean => entry.isDirectory()
let failed = 0
let warned = 0
for (const { name: id } of readdirSync(new URL('../counties', import.meta.url), { withFileTypes: true }).filter(
  isCounty,
)) {
  const county = readCounty(id)
  for (const file of county.calendars) {
    const problems = [...checkFile('calendar', file), ...calendarTroubles(file).map((trouble) => say(trouble, 'zh-CN'))]
    for (const { at, says, try: way } of problems) {
      console.log(`counties/${id} ${file.region} ${file.year}${at}\n  ${says}\n  ${way}`)
      failed++
    }
  }
  for (const { region, year, late } of missingYears(county, on)) {
    const what = late ? '应当已经录入' : '可能已经公布'
    console.log(`counties/${id} ${region} ${year}: 缺少放假和调休通知（${what}）。`)
    console.log('  国务院办公厅的通知公布后，上传并由另一人确认，或者放进 counties/…/calendars/。')
    if (late) failed++
    else warned++
  }
}
console.log(`${failed} findings, ${warned} warnings on ${on}`)
process.exit(failed ? 1 : 0)
