// What is used of workerd's own modules. All of workerd's types would contradict Node's.
declare module 'cloudflare:workers' {
  export const exports: { default: { fetch(input: string | URL, init?: RequestInit): Promise<Response> } }
  export const env: { TEST_DB: D1Database; MIGRATIONS: object[] }
}

declare module 'cloudflare:test' {
  export function applyD1Migrations(database: D1Database, migrations: object[]): Promise<void>
}
