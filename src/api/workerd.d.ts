// What is used of workerd's types. All of them (`wrangler types --include-runtime`) would contradict Node's.
interface WorkerVersionMetadata {
  id: string
  tag: string
  timestamp: string
}

interface CacheStorage {
  /** Cloudflare's cache at the location where the Worker runs. */
  readonly default: {
    match(key: string): Promise<Response | undefined>
    put(key: string, response: Response): Promise<void>
  }
}

/** Not there outside of workerd and browsers. */
declare var caches: CacheStorage

interface RateLimit {
  limit(request: { key: string }): Promise<{ success: boolean }>
}
