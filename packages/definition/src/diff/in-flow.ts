// Which state a place of the flow belongs to.

/** `/flow/states/open/states/received/on/accept`: the state `['open', 'received']`, and `['on', 'accept']` of it. */
export function inFlow(path: readonly string[]): { state: string[]; rest: string[] } {
  const state: string[] = []
  let i = 1
  while (path[i] === 'states' && path[i + 1] !== undefined) {
    state.push(path[i + 1] as string)
    i += 2
  }
  return { state, rest: path.slice(i) }
}
