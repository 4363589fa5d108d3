/** What a name sounds like: a romanisation skeleton, alike for the spellings of one Arabic name, and a distance. */

/** Arabic letters as the plainest romanisation writes them. */
const ROMAN = new Map(
  [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'].map((letter, i) => [
    letter,
    'a b t t j h h d d r z s s s d t z a g f k k l m n h u i'.split(' ')[i],
  ]),
)

/** What French, English, German and Turkish spellings write for one sound, in the order in which they are replaced. */
const SOUNDS: [RegExp, string][] = [
  [/tch|sch|sh|ch|ş|ç/g, 's'],
  [/dj|dsch/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/ou|oo|w|v/g, 'u'],
  [/ee|ii|y/g, 'i'],
  [/ei|ai/g, 'ai'],
  [/[qc]/g, 'k'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)[ae]?h?$/, ''],
]

/** A key (see `nameKey`) as it sounds, vowels kept: `mossoul`, `mosul` and `mosoull` are one. */
export function sounding(key: string): string {
  let sound = ''
  for (const letter of key) sound += ROMAN.get(letter) ?? letter
  return sound
    .split(' ')
    .map((word) => SOUNDS.reduce((text, [spelled, one]) => text.replace(spelled, one), word))
    .join('')
}

/** The consonants of a key as it sounds. */
export function skeleton(key: string): string {
  const sound = sounding(key)
  return sound.replace(/[aeiou]/g, '').replace(/(.)\1+/g, '$1') || sound
}

/** Every skeleton within one letter put in, left out or changed, the skeleton itself first. */
export function neighbours(of: string): Set<string> {
  const near = new Set([of])
  for (let i = 0; i <= of.length; i++) {
    const [head, tail] = [of.slice(0, i), of.slice(i)]
    if (tail !== '') near.add(head + tail.slice(1))
    for (const letter of 'bdfghjklmnprstxz') {
      near.add(head + letter + tail)
      if (tail !== '') near.add(head + letter + tail.slice(1))
    }
  }
  return near
}

/** Letters to put in, leave out, change or swap with the next to get from `a` to `b`; `most + 1` when it is more than `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1)
      row.push(cost)
    }
    if (Math.min(...row) > most) return most + 1
    before = above
    above = row
  }
  return Math.min(above[b.length] as number, most + 1)
}

/** How alike two sounding forms are, 0 to 1. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 0
  const most = Math.ceil(longest * 0.6)
  const letters = distance(a, b, most)
  return letters > most ? 0 : 1 - letters / longest
}
