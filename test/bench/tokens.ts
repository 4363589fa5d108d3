/** `npm run bench -- --tokens`: whether the time that a wrong token takes tells what is wrong with it. */
import { authorOf } from '../../src/api/tokens.ts'
import { median } from './median.ts'

const RIGHT = 'k'.repeat(64)
const SECRET = Array.from({ length: 20 }, (_, i) => `name-${i}=${i === 10 ? RIGHT : String(i % 10).repeat(64)}`).join()

const TOKENS: Record<string, string> = {
  'wrong at the first letter': `x${RIGHT.slice(1)}`,
  'wrong at the last letter': `${RIGHT.slice(0, -1)}x`,
  'too short by one': RIGHT.slice(1),
  'too long by one': `${RIGHT}k`,
  'of one letter': 'k',
  'no letter right': 'x'.repeat(64),
  'of nobody’s name': `nobody=${RIGHT}`,
  none: '',
}

/** Each round asks once with every token, so that what else the machine does falls on all alike. */
const ROUNDS = 20_000

/** Microseconds until it is refused. */
async function timeOf(token: string): Promise<number> {
  const start = performance.now()
  await authorOf(`Bearer ${token}`, SECRET).catch(() => {})
  return 1_000 * (performance.now() - start)
}

const times = new Map(Object.keys(TOKENS).map((what): [string, number[]] => [what, []]))
for (let round = 0; round < ROUNDS; round++) {
  for (const [what, token] of Object.entries(TOKENS)) times.get(what)?.push(await timeOf(token))
}
const medians = [...times].map(([what, all]): [string, number] => [what, median(all.slice(ROUNDS / 10))])
const first = medians[0]?.[1] ?? Number.NaN
console.log(`${'token'.padEnd(28)}${'median, µs'.padStart(12)}${'ratio'.padStart(8)}`)
for (const [what, time] of medians) {
  console.log(`${what.padEnd(28)}${time.toFixed(1).padStart(12)}${(time / first).toFixed(3).padStart(8)}`)
}
