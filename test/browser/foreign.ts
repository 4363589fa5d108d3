/** Somebody else's site: pages with a strict policy, on a host of their own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FOREIGN_HOST } from './chromium.ts'

interface ForeignPage {
  /** HTML. */
  body: string
  /** The page's Content-Security-Policy. */
  policy: string
}

/** Serves one page for as long as a task with its address runs. */
export async function onForeignPage<T>({ body, policy }: ForeignPage, task: (address: string) => Promise<T>) {
  const server = createServer(({ url }, response) => {
    const isPage = url === '/'
    response.writeHead(isPage ? 200 : 204, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy })
    response.end(isPage ? `<!doctype html><html lang="en"><meta charset="utf-8"><title>A newsroom</title>${body}` : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await task(`http://${FOREIGN_HOST}:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.close()
  }
}
