// What is used of Cloudflare's queues. All of workerd's types (`wrangler types --include-runtime`) would contradict Node's.
interface Queue<Body = unknown> {
  sendBatch(messages: { body: Body }[]): Promise<unknown>
}

interface Message<Body> {
  body: Body
  attempts: number
  ack(): void
  retry(options?: { delaySeconds: number }): void
}

interface MessageBatch<Body> {
  messages: readonly Message<Body>[]
  retryAll(options?: { delaySeconds: number }): void
}
