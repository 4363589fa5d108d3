// What is used of workerd's own module. All of workerd's types would contradict Node's.
declare module 'cloudflare:workers' {
  /** The bindings of wrangler.toml. */
  export const env: Env
}
