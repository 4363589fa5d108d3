// Tokens: who is let in by which name, and who is not.
import { describe, expect, it, vi } from 'vitest'
import { authorOf } from '../../src/api/tokens.ts'

const DESK = `${'d'.repeat(19)}==`
const WIRE = 'w0re.~+/-_w0re.~+/-_'
const SECRET = `desk=${DESK}, wire=${WIRE}\n${'bare-'.repeat(4)}`

describe('a token', () => {
  it.each([
    ['desk', DESK],
    ['wire', WIRE],
    ['operator', 'bare-'.repeat(4)],
  ])('is known by its name: %s', async (name, token) => {
    expect(await authorOf(`Bearer ${token}`, SECRET)).toBe(name)
    expect(await authorOf(`bearer  ${token} `, SECRET)).toBe(name)
  })

  it.each([
    ['none', undefined],
    ['an empty one', 'Bearer '],
    ['one that begins right', `Bearer ${WIRE.slice(0, -1)}`],
    ['one that goes on', `Bearer ${WIRE}w`],
    ['another in capitals', `Bearer ${WIRE.toUpperCase()}`],
    ['its name with it', `Bearer wire=${WIRE}`],
    ['a name alone', 'Bearer wire'],
    ['another scheme', `Basic ${WIRE}`],
    ['two', `Bearer ${WIRE}, Bearer ${DESK}`],
    ['one with a NUL', `Bearer ${WIRE}\0`],
    ['one with a NUL within', `Bearer ${WIRE.slice(0, 9)}\0${WIRE.slice(9)}`],
    ['one with a letter beyond ASCII', `Bearer ${WIRE}é`],
    ['one with a blank of another kind', `Bearer\u00a0${WIRE}`],
    ['letters that look the same', `Bearer ${WIRE.replace('e', 'е')}`],
    ['full-width letters', `Bearer ${WIRE.replace('w', 'ｗ')}`],
    ['a megabyte', `Bearer ${'w'.repeat(1_000_000)}`],
    ['a megabyte of blanks', `Bearer${' '.repeat(1_000_000)}\t`],
    ['a megabyte of =', `Bearer ${'='.repeat(1_000_000)}`],
  ])('lets nobody in by %s', async (_, header) => {
    await expect(authorOf(header, SECRET)).rejects.toMatchObject({ status: 401 })
  })

  it('is no longer one once it is taken out of the secret', async () => {
    expect(await authorOf(`Bearer ${WIRE}`, SECRET)).toBe('wire')
    await expect(authorOf(`Bearer ${WIRE}`, `desk=${DESK}`)).rejects.toMatchObject({ status: 401 })
  })

  it.each([undefined, '', 'desk=', 'short', 'desk=short'])('is none where the secret is %j', async (secret) => {
    for (const header of ['Bearer ', 'Bearer short', 'Bearer desk', undefined]) {
      await expect(authorOf(header, secret)).rejects.toMatchObject({ status: 401 })
    }
  })

  it.each(['reader', 'sources'])('is none under the name of the program itself: %s', async (name) => {
    await expect(authorOf(`Bearer ${WIRE}`, `${name}=${WIRE}`)).rejects.toMatchObject({ status: 401 })
  })

  it.each([
    ['none', ''],
    ['an empty one', 'Bearer '],
    ['the right one', `Bearer ${WIRE}`],
    ['one wrong at its first letter', `Bearer x${WIRE.slice(1)}`],
    ['one wrong at its last letter', `Bearer ${WIRE.slice(0, -1)}x`],
    ['one that is too short', 'Bearer x'],
    ['one of another form', 'Bearer a b c'],
  ])('takes as much work whatever was sent: %s is hashed once, and held against every one', async (_, header) => {
    await authorOf(`Bearer ${WIRE}`, SECRET)
    const hashed = vi.spyOn(crypto.subtle, 'digest')
    const compared = vi.spyOn(Uint8Array.prototype, 'reduce')
    await authorOf(header, SECRET).catch(() => {})
    expect(hashed).toHaveBeenCalledTimes(1)
    expect(compared).toHaveBeenCalledTimes(3)
    for (const bytes of compared.mock.contexts) expect(bytes).toHaveLength(32)
    vi.restoreAllMocks()
  })

  it('is never told', async () => {
    const fault = await authorOf(`Bearer ${WIRE}x`, SECRET).catch(String)
    expect(fault).not.toContain(WIRE)
  })
})
