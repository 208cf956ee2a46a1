// Time by what the thread had of the processor: other work on the machine does not count.

/** Microseconds of one run, the middle of several rounds; the first ones only warm up. */
export function microseconds(work: () => unknown, times = 1000): number {
  const rounds: number[] = []
  for (let round = -WARM; round < ROUNDS; round++) {
    const before = process.threadCpuUsage()
    for (let i = 0; i < times; i++) work()
    const { user, system } = process.threadCpuUsage(before)
    if (round >= 0) rounds.push((user + system) / times)
  }
  return middle(rounds)
}

const WARM = 10
const ROUNDS = 21

export const middle = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1] ?? 0
