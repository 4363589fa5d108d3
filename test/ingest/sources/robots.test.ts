// robots.txt is obeyed: RFC 9309's rules, and what it says of answers that are none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fetchRobots, robotsOf } from '../../../src/ingest/sources/robots.ts'

const AT = new URL('https://news.example/robots.txt')

const allows = (text: string, path: string) => robotsOf(AT, text).refusal(new URL(path, AT)) === null

describe('rules', () => {
  it.each([
    ['', '/a', true],
    ['User-agent: *\nDisallow: /', '/a', false],
    ['User-agent: *\nDisallow:', '/a', true],
    ['User-agent: *\nDisallow: /a', '/ab', false],
    ['User-agent: *\nDisallow: /a', '/b', true],
    ['User-agent: *\nDisallow: /a', '/A', true],
    ['user-AGENT : *\n  disallow : /a  # why', '/a', false],
    ['User-agent: *\r\nDisallow: /a\r\n', '/a', false],
    ['\ufeffUser-agent: *\nDisallow: /', '/a', false],
    // Our own group, whatever its letters and version; then no other.
    ['User-agent: *\nDisallow: /\n\nUser-agent: frontlinefeed\nAllow: /', '/a', true],
    ['User-agent: FrontlineFeed\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/b', true],
    ['User-agent: FrontlineFeed\nDisallow: /a\n\nUser-agent: *\nDisallow: /b', '/a', false],
    ['User-agent: FrontlineFeed/2.0\nDisallow: /', '/a', false],
    ['User-agent: OtherBot\nDisallow: /', '/a', true],
    ['User-agent: OtherBot\nUser-agent: FrontlineFeed\nDisallow: /', '/a', false],
    ['User-agent: FrontlineFeed\nDisallow: /a\n\nUser-agent: FrontlineFeed\nDisallow: /b', '/b', false],
    // RFC 9309, 2.2.2: the longest rule, and of two the one that allows.
    ['User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b', true],
    ['User-agent: *\nAllow: /a/b\nDisallow: /a', '/a/c', false],
    ['User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    // 2.2.3: special characters.
    ['User-agent: *\nDisallow: /*.php', '/a/b.php?c', false],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php?c', true],
    ['User-agent: *\nDisallow: /*.php$', '/a/b.php', false],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: *b', '/ab', false],
    ['User-agent: *\nDisallow: /a?b=', '/a?b=c', false],
    ['User-agent: *\nDisallow: /été', '/%C3%A9t%C3%A9', false],
    ['User-agent: *\nDisallow: /%c3%a9', '/é', false],
    // What is no rule.
    ['<html>not found</html>', '/a', true],
    ['Disallow: /', '/a', true],
    ['User-agent: *\nNoindex: /a\nSitemap: https://news.example/s', '/a', true],
    ['User-agent: __proto__\nDisallow: /', '/a', true],
  ])('%j, %s', (text, path, allowed) => {
    expect(allows(text, path)).toBe(allowed)
  })

  it('of plain paths: the longest that the path begins with decides', () => {
    const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 6 })
    const path = letters.map((of) => `/${of.join('')}`)
    const rules = fc.array(fc.tuple(fc.boolean(), path), { maxLength: 8 })
    fc.assert(
      fc.property(rules, path, (given, asked) => {
        const text = given.map(([allow, rule]) => `${allow ? 'Allow' : 'Disallow'}: ${rule}`).join('\n')
        const matching = given.filter(([, rule]) => asked.startsWith(rule))
        const length = Math.max(...matching.map(([, rule]) => rule.length))
        const decisive = matching.filter(([, rule]) => rule.length === length)
        const expected = decisive.length === 0 || decisive.some(([allow]) => allow)
        expect(allows(`User-agent: *\n${text}`, asked)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })

  it('with a wildcard match as a regular expression does', () => {
    const letters = (...of: string[]) => fc.array(fc.constantFrom(...of), { maxLength: 8 }).map((l) => `/${l.join('')}`)
    fc.assert(
      fc.property(letters('a', 'b', '*'), fc.constantFrom('', '$'), letters('a', 'b'), (rule, end, asked) => {
        const matches = new RegExp(`^${rule.replaceAll('*', '.*')}${end}`).test(asked)
        expect(allows(`User-agent: *\nDisallow: ${rule}${end}`, asked)).toBe(!matches)
      }),
      { numRuns: 500 },
    )
  })

  it('no text stops it', () => {
    fc.assert(
      fc.property(fc.string(), fc.webPath(), (text, path) => {
        expect(typeof allows(text, `https://news.example${path}`)).toBe('boolean')
      }),
    )
  })
})

describe('pauses', () => {
  it.each([
    ['', 0],
    ['User-agent: *\nCrawl-delay: 10', 10],
    ['User-agent: *\nCrawl-delay: 0.5', 0.5],
    ['User-agent: *\nCrawl-delay: 10\n\nUser-agent: FrontlineFeed\nCrawl-delay: 2', 2],
    ['User-agent: OtherBot\nCrawl-delay: 10', 0],
    ['User-agent: *\nCrawl-delay: soon', 0],
    ['User-agent: *\nCrawl-delay: -5', 0],
    // Longer ones are a minute.
    ['User-agent: *\nCrawl-delay: 86400', 60],
    ['User-agent: *\nCrawl-delay: Infinity', 60],
  ])('%j: %s s', (text, pause) => {
    expect(robotsOf(AT, text).pause).toBe(pause)
  })
})

describe('a site', () => {
  const refusal = async (answer: () => Response) => {
    const robots = await fetchRobots(new URL('https://news.example/a/b'), { timeout: 1000 }, async () => answer())
    return robots.refusal(new URL('https://news.example/a'))
  }

  it.each([404, 401, 403, 410])('without robots.txt allows all: %i', async (status) => {
    expect(await refusal(() => new Response('Disallow: /', { status }))).toBeNull()
  })

  it.each([500, 503, 429])('that can’t answer allows nothing: %i', async (status) => {
    expect(await refusal(() => new Response('', { status }))).toContain(`status ${status}`)
  })

  it('that can’t be reached, or has too much to say, allows nothing', async () => {
    expect(
      await refusal(() => {
        throw new TypeError('no route')
      }),
    ).toContain('no route')
    expect(await refusal(() => new Response('#'.repeat(600_000)))).toContain('larger')
    expect(await refusal(() => new Response(null, { status: 302, headers: { Location: 'http://[::1]/' } }))).toContain(
      '[::1]',
    )
  })

  it('is taken at its word, whatever the type of the file', async () => {
    const headers = { 'Content-Type': 'text/html' }
    expect(await refusal(() => new Response('User-agent: *\nDisallow: /', { headers }))).toBe(
      'https://news.example/robots.txt disallows https://news.example/a.',
    )
  })

  it('with 500 KiB of rules is heard to the end', async () => {
    const rules = `User-agent: *\n${'Disallow: /b\n'.repeat(39_000)}Disallow: /a`
    expect(await refusal(() => new Response(rules))).not.toBeNull()
  })
})
