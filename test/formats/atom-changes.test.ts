// A feed reader gets a valid feed of changes: events as they became, tombstones of those that were retracted.
import fc from 'fast-check'
import { parseAtomFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { EVENTS } from '../../src/core/collections.ts'
import { atomOfChanges } from '../../src/formats/atom-changes.ts'
import { arbitraryText, EVENT_FEATURES, inXml } from './tables.ts'
import { parseXml } from './xml-reader.ts'

type Told = Parameters<typeof atomOfChanges>[0]['changes'][number]

const [mosul, other] = EVENT_FEATURES as [NonNullable<Told['feature']>, NonNullable<Told['feature']>]

const told = (sequence: number, given: Partial<Told> = {}): Told => ({
  sequence,
  change: 'updated',
  event_id: mosul.id,
  at: `2026-01-0${sequence}T00:00:00.000Z`,
  author: 'desk',
  reason: null,
  replaced_by: null,
  feature: mosul,
  ...given,
})

const feedOf = (changes: readonly Told[], next: string | null = null) =>
  atomOfChanges({
    collection: EVENTS,
    self: 'https://example.org/changes?f=atom',
    next,
    updated: '2026-01-09T00:00:00Z',
    scheme: 'https://example.org/changes',
    pageOf: (id) => `https://example.org/${id}?a=1&f=html`,
    historyOf: (id) => `https://example.org/${id}/revisions?f=html`,
    changes,
  })

const retraction = told(3, {
  change: 'retracted',
  reason: 'Told <twice> & wrong',
  replaced_by: other.id,
  feature: null,
})

describe('Atom of changes', () => {
  it('says what the feed is and where the next page is', () => {
    expect(parseAtomFeed(feedOf([told(1)], 'https://example.org/changes?before=x&f=atom'))).toMatchObject({
      id: 'https://example.org/changes?f=atom',
      title: { value: 'Changes of the events' },
      updated: '2026-01-09T00:00:00Z',
      links: [
        { rel: 'self', href: 'https://example.org/changes?f=atom' },
        { rel: 'next', href: 'https://example.org/changes?before=x&f=atom' },
      ],
    })
  })

  it('has the event as it became, when, by whom and why', () => {
    const { entries } = parseAtomFeed(feedOf([told(2, { reason: 'The toll was wrong.' })]))
    expect(entries).toMatchObject([
      {
        id: `https://example.org/${mosul.id}?a=1&f=html`,
        updated: '2026-01-02T00:00:00.000Z',
        authors: [{ name: 'desk' }],
        categories: [{ term: 'Battles' }, { term: 'updated', scheme: 'https://example.org/changes' }],
        summary: { value: expect.stringMatching(/^The toll was wrong\.\nFighting was reported\./) },
        georss: { point: { lat: 36.34, lng: 43.13 } },
      },
    ])
    expect(entries?.[0]?.links?.map(({ rel }) => rel)).toEqual(['alternate', 'version-history'])
  })

  it('has a tombstone for what was retracted', () => {
    const document = parseXml(feedOf([retraction]))
    expect(document.getElementsByTagName('entry')).toHaveLength(0)
    const tombstones = [...document.getElementsByTagNameNS('http://purl.org/atompub/tombstones/1.0', 'deleted-entry')]
    expect(tombstones.map((one) => [one.getAttribute('ref'), one.getAttribute('when')])).toEqual([
      [`https://example.org/${mosul.id}?a=1&f=html`, retraction.at],
    ])
    expect(tombstones[0]?.textContent).toBe('deskTold <twice> & wrong')
    const links = [...(tombstones[0]?.getElementsByTagName('link') ?? [])]
    expect(links.map((link) => [link.getAttribute('rel'), link.getAttribute('href')])).toEqual([
      ['successor-version', `https://example.org/${other.id}?a=1&f=html`],
      ['version-history', `https://example.org/${mosul.id}/revisions?f=html`],
    ])
  })

  it.each([
    ['oldest first', [told(1), retraction, told(4, { event_id: other.id, feature: other }), told(5)]],
    ['newest first', [told(5), told(4, { event_id: other.id, feature: other }), retraction, told(1)]],
  ])('has each event once, as it last became, the newest first: given %s', (_, changes) => {
    const xml = feedOf(changes)
    expect(parseAtomFeed(xml).entries?.map(({ updated }) => updated)).toEqual([
      '2026-01-05T00:00:00.000Z',
      '2026-01-04T00:00:00.000Z',
    ])
    expect(xml).not.toContain('deleted-entry')
  })

  it('gives back any text but what XML can not hold', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const document = parseXml(feedOf([{ ...retraction, reason: text, author: text }]))
        expect(document.getElementsByTagName('at:deleted-entry')[0]?.textContent).toBe(inXml(text) + inXml(text))
      }),
    )
  })
})
