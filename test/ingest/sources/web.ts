// A web of public names for tests: all of them are served by one server of this machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fetch } from '../../../src/ingest/sources/fetch-safely.ts'

type Page = (response: ServerResponse, request: IncomingMessage) => void

export interface Web {
  /** Leads every request to the server, which sees the address in full. */
  fetch: Fetch
  /** All addresses that were asked for. */
  asked: string[]
  close(): void
}

/** Serves `pages` by their addresses; others are not found. */
export async function serveWeb(pages: Record<string, Page>): Promise<Web> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const page = pages[String(request.headers['x-address'])]
    if (page === undefined) response.writeHead(404).end()
    else page(response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    asked,
    fetch(url, init) {
      asked.push(url)
      return fetch(`http://127.0.0.1:${port}/`, { ...init, headers: { ...init.headers, 'X-Address': url } })
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
