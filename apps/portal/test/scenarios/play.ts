// Plays one scenario: the clock is set, whoever acts does it on his page, and page and case are held to what is expected.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView } from '@yichuang/client'
import type { Bundle, Problem, Scenario, Step } from '@yichuang/definition'
import { say, switched } from '@yichuang/definition'
import { simulate } from '@yichuang/flow'
import type { Page } from 'playwright'
import { readCounty } from '../../../../scripts/county.ts'
import { differences } from '../../../api/test/differences.ts'
import type { Stage } from '../stage.ts'
import { act } from './act.ts'
import { asApplicant, asStaff, openCase } from './open-case.ts'
import { shows } from './shows.ts'
import { start } from './start.ts'
import { isResident, residentOf, type Windows } from './windows.ts'

export interface Story {
  bundle: Bundle
  name: string
  scenario: Scenario
}

/** What is known of the case on the way. */
export interface Case {
  id: string
  /** Who looks at it between the steps: its applicant, or whoever took it in for somebody without an account. */
  reader: string
  /** Notices that earlier steps issued. */
  issued: number
}

/** One step with what the engine says of it. */
export interface Turn {
  step: Step
  who: string
  page: Page
  /** Why it is refused, in words; empty: it succeeds. */
  refused: Problem[]
}

const { people, ...county } = readCounty('sample')
const folder = join(tmpdir(), 'yichuang-scenarios')

export async function play(story: Story, stage: Stage, windows: Windows): Promise<void> {
  const { name, scenario } = story
  const bundle = switched(story.bundle, scenario)
  // What another scenario had set is taken back; the same content stays the version that it is.
  await stage.publish(bundle)
  const engine = simulate(bundle, scenario, county, people)
  let known: Case | undefined
  for (const [index, step] of scenario.steps.entries()) {
    const who = step.who ?? known?.reader ?? ''
    const page = await windows.of(who)
    const refused = (engine.steps[index]?.decision.refused ?? []).map((trouble) => say(trouble, 'zh-CN'))
    try {
      // A step one second before midnight must not be played after it.
      await stage.clock(step.at, true)
      known = await turn({ step, who, page, refused }, { bundle, known, stage })
    } catch (error) {
      mkdirSync(folder, { recursive: true })
      const picture = join(folder, `${bundle.service.id}-${name}-step-${index + 1}.png`)
      await page.screenshot({ path: picture, fullPage: true }).catch(() => undefined)
      const where = `${bundle.service.id}/${name} step ${index + 1} (${who} ${step.event ?? 'looks'} at ${step.at})`
      throw new Error(`${where}: ${(error as Error).message}\n  at ${page.url()}\n  picture ${picture}`, {
        cause: error,
      })
    }
  }
}

interface Around {
  bundle: Bundle
  known: Case | undefined
  stage: Stage
}

async function turn(now: Turn, { bundle, known, stage }: Around): Promise<Case | undefined> {
  const { step, who, page, refused } = now
  const look = async (id: string, as: string) => (await stage.ask(`cases/${id}`, as)) as CaseView
  let after = known
  if (step.event === 'start') {
    const id = await start(now, bundle.service, await stage.ask(`items/${bundle.service.id}`, who))
    if (id) after = { id, reader: readerOf(step, who), issued: 0 }
  } else if (step.event && known) {
    await act(now, known.id, await stage.ask(`cases/${known.id}`, who))
  } else if (known) {
    await openCase(page, known.id, await look(known.id, known.reader))
  }
  if (!after) {
    const found = differences(step.expect ?? {}, { errors: refused, view: undefined, issued: [], first: false })
    if (found.length > 0) throw new Error(found.join('\n'))
    return undefined
  }
  const view = await look(after.id, after.reader)
  const issued = view.documents.slice(after.issued)
  const found = differences(step.expect ?? {}, { errors: refused, view, issued, first: view.no.endsWith('0001') })
  if (found.length > 0) throw new Error(found.join('\n'))
  // Who may not see the case sees nothing of it on his page either.
  const seen = (await stage.ask(`cases/${after.id}`, who)) as CaseView | { errors: Problem[] }
  if ('state' in seen)
    await shows(seen.as === 'staff' ? asStaff(page) : asApplicant(page), { view: seen, issued, step })
  return { ...after, issued: view.documents.length }
}

function readerOf({ form }: Step, who: string): string {
  const about = (form as { applicant?: { idNumber?: string } } | undefined)?.applicant
  return isResident(who) ? who : (residentOf(about?.idNumber) ?? who)
}
