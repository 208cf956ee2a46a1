// What a played item is, in lines for a terminal.
import { say } from '@yichuang/definition'
import type { Coverage, Played } from '@yichuang/flow'

/** A step with what came of it: state, refusals, notices, dates, tasks. */
export function stepInWords({ step, decision, path, clocks, tasks }: Played, i: number): string {
  const { entries, effects, refused = [] } = decision
  const fired = entries.filter(({ kind }) => kind === 'timer').map(({ event, at }) => `${event} passed at ${at}`)
  const out = effects.map(({ type, params }) => `${type} ${String(params['notice'] ?? params['to'] ?? '')}`.trim())
  const dates = clocks
    .filter(({ state }) => state !== 'ended')
    .map(({ limit, due, state, provisional }) => {
      const notes = [...(state === 'paused' ? ['paused'] : []), ...(provisional ? ['provisional'] : [])]
      return `${limit} ${due}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`
    })
  const waiting = tasks.map(({ desk, unit }) => (unit === undefined ? desk : `${desk}@${unit}`))
  const lines: [string, string[]][] = [
    ['passed', fired],
    ['refused', refused.map((trouble) => `${trouble.code} ${say(trouble, 'zh-CN').says}`)],
    ['out', out],
    ['due', dates],
    ['tasks', waiting],
  ]
  const head =
    `  ${String(i + 1).padStart(2)}. ${step.at}  ${step.who ?? '(time passes)'} ${step.event ?? ''}`.trimEnd()
  return [
    `${head}  → ${path || '(no case)'}`,
    ...lines.flatMap(([what, said]) => (said.length > 0 ? [`        ${what}: ${said.join('; ')}`] : [])),
  ].join('\n')
}

/** One line of figures. */
export function coverageInWords({ states, arrows, guards, refusals }: Coverage): string {
  const of = (list: readonly { times: number }[]) => `${list.filter(({ times }) => times > 0).length} of ${list.length}`
  const limits = arrows.filter(({ by }) => by === 'limit')
  const answers = guards.reduce((sum, { yes, no }) => sum + Math.sign(yes) + Math.sign(no), 0)
  return [
    `states ${of(states)}`,
    `arrows ${of(arrows)} (of limits ${of(limits)})`,
    `answers of guards ${answers} of ${guards.length * 2}`,
    `rules that refuse ${of(refusals)}`,
  ].join(', ')
}
