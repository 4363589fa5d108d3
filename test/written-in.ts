// Tests that are written in a language have something to say only while the reader reads it.
import { beforeEach } from 'vitest'
import { languageOf } from '../src/lang/registry.ts'

/** Skips the tests of the file or the block that calls it where the language isn't read. */
export function writtenIn(tag: string): void {
  beforeEach(({ skip }) => skip(languageOf(tag) === null, `${tag} is not read`))
}
