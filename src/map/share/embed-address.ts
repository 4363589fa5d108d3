/** What the custom element's attributes ask for, as the address of the map that is put into a page. */

/** What `/embed` can be asked by: the feed's own parameters for events, and those of the display. */
export const PARAMETERS: readonly string[] = [
  'bbox',
  'datetime',
  'near',
  'within',
  'within-units',
  'match',
  'event_id',
  'event_date',
  'event_date_end',
  'time_precision',
  'event_type',
  'sub_event_type',
  'actor1',
  'actor2',
  'location',
  'admin1',
  'country',
  'geo_precision',
  'uncertainty_km',
  'fatalities',
  'fatalities_low',
  'fatalities_high',
  'injured',
  'notes',
  'confidence',
  'status',
  'source',
  'source_count',
  'first_reported',
  'updated_at',
  'actor',
  'publisher',
  'article',
  'q',
  'known_at',
  'filter',
  'filter-lang',
  'filter-crs',
  'event',
  'lang',
  'uncertainty',
  'view',
]

/** The attribute that carries a parameter: names of attributes are written with dashes. */
export function attributeOf(parameter: string): string {
  return parameter.replaceAll('_', '-')
}

/**
 * The address of the map: `src`, relative to `base`, is any address of the service, whose query the attributes add to or
 * change. Null where it is no address of the web. `attribute` gives an attribute's value, null where there is none.
 */
export function embedAddress(src: string, base: string, attribute: (name: string) => string | null): string | null {
  if (src === '' || !URL.canParse(src, base)) return null
  const given = new URL(src, base)
  if (!/^https?:$/.test(given.protocol)) return null
  const address = new URL('/embed', given)
  for (const [name, value] of given.searchParams) address.searchParams.append(name, value)
  for (const parameter of PARAMETERS) {
    const value = attribute(attributeOf(parameter))
    if (value !== null) address.searchParams.set(parameter, parameter === 'lang' ? primaryLanguage(value) : value)
  }
  return address.href
}

/** The language of a tag (BCP 47), without its region: `fr` of `fr-CA`. */
export function primaryLanguage(tag: string): string {
  return (tag.split('-')[0] ?? '').toLowerCase()
}
