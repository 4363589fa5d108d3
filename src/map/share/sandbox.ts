/** What the map may do in a page of somebody else's: run, ask its own service, and open pages in new tabs as they are. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
