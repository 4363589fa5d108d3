// What is used of workerd's own module. All of workerd's types would contradict Node's.
declare module 'cloudflare:workers' {
  export const exports: { default: { fetch(input: string | URL, init?: RequestInit): Promise<Response> } }
}
