/** The names that a misspelt one may have meant. */

/** Nobody meant so long a name; and finding what is close takes time by its length. */
const LONGEST_NAME = 100

/** The choices at most a third of their letters away from `name`, closest first, at most three. */
export function closest(name: string, choices: readonly string[]): string[] {
  if (name.length > LONGEST_NAME) return []
  return choices
    .map((choice) => ({ choice, slips: editDistance(name.toLowerCase(), choice.toLowerCase()) }))
    .filter(({ choice, slips }) => slips <= Math.max(1, Math.floor(choice.length / 3)))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map(({ choice }) => choice)
}

/** Letters to insert, delete, replace or swap with the next to make one word of the other (Damerau–Levenshtein). */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? (before[j - 2] ?? Infinity) + 1 : Infinity
      row.push(Math.min(replaced, swapped, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
