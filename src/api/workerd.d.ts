// What is used of workerd's types. All of them (`wrangler types --include-runtime`) would contradict Node's.
interface WorkerVersionMetadata {
  id: string
  tag: string
  timestamp: string
}

interface RateLimit {
  limit(request: { key: string }): Promise<{ success: boolean }>
}
