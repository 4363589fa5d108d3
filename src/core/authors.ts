/** The authors of changes that are none of the people who have a token. */

/** Of what the program has read out of articles. */
export const READER = 'reader'

/** Of articles that news feeds name. */
export const SOURCES = 'sources'
