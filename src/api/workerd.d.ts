// What is used of workerd's types. All of them (`wrangler types --include-runtime`) would contradict Node's.
interface WorkerVersionMetadata {
  id: string
  tag: string
  timestamp: string
}

/** Not there outside of workerd. */
declare const caches:
  | {
      default: {
        match(key: string): Promise<Response | undefined>
        put(key: string, response: Response): Promise<void>
      }
    }
  | undefined

interface RateLimit {
  limit(request: { key: string }): Promise<{ success: boolean }>
}
