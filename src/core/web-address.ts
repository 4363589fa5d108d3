/** Addresses that come from outside: an article's could be a script. */

/** Whether it is an address of the web, which alone is made a link. */
export function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url)
}
