// What of XState's list runs through our engine and what does not, as the README shows it.
import type { Case } from './played.ts'

/** The cases of the list that are not played, each with every feature that it needs and the dialect leaves out. */
export interface Missing {
  source: { list: string; commit: string; cases: string; listed: number }
  features: Record<string, string>
  missing: Record<string, string[]>
}

export function reportOf(cases: readonly Case[], { source, features, missing }: Missing): string {
  const ids = Object.keys(missing)
  const groups = [...new Set([...cases.map(({ id }) => id), ...ids].map(groupOf))].sort()
  const row = (group: string) => {
    const [run, left] = [cases.filter(({ id }) => groupOf(id) === group), ids.filter((id) => groupOf(id) === group)]
    return `| ${group} | ${run.length} | ${left.map(nameOf).join(', ')} |`
  }
  return `# Conformance

Made by \`conformance.test.ts\` from \`cases/\` and \`missing.json\`; \`vitest -u\` writes it anew.

XState runs ${source.listed} cases of the SCION and W3C SCXML suites
(${source.list}, commit ${source.commit.slice(0, 7)};
cases of ${source.cases}, Apache-2.0). **${cases.length}** of them run here as facts: charts,
events and expected configurations under their original ids, names spelled as the dialect spells them. Each goes
through \`compile\` and \`decide\`, and between every two events the case is saved as JSON and read again. What an event
does not move is refused and stays where it is.

The other ${ids.length} need something that the dialect leaves out; \`missing.json\` tells for each of them what.

| group | run | not run |
| --- | --- | --- |
${groups.map(row).join('\n')}

| needed by | what the dialect leaves out |
| --- | --- |
${Object.entries(features)
  .map(([feature, why]) => `| ${ids.filter((id) => missing[id]?.includes(feature)).length} | ${why} |`)
  .join('\n')}
`
}

const groupOf = (id: string): string => id.slice(0, id.indexOf('/'))
const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1).replace('.txml', '')
