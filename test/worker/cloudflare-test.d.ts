// What is used of workerd's own modules, and of the tests' bindings. All of workerd's types would contradict Node's.
declare module 'cloudflare:workers' {
  export const exports: { default: { fetch(input: string | URL, init?: RequestInit): Promise<Response> } }
}

declare module 'cloudflare:test' {
  export function applyD1Migrations(database: D1Database, migrations: object[]): Promise<void>
  export function createExecutionContext(): import('hono').ExecutionContext
  export function waitOnExecutionContext(context: object): Promise<void>
}

declare module '*?raw' {
  const text: string
  export default text
}

interface Env {
  /** A database of the tests' own. */
  TEST_DB: D1Database
  /** Another. */
  OTHER_DB: D1Database
  MIGRATIONS: object[]
}
